import Glibc
package import TorvDiagnostics

extension Message {
  /// Returns the words of the system for an error number, in lower case.
  package static func reason(ofSystemError code: Int32) -> Message {
    switch code {
    case ENOENT: "no such file or directory"
    case EACCES: "permission denied"
    case EPERM: "operation not permitted"
    case EROFS: "read-only file system"
    case ENOSPC: "no space left on device"
    case EDQUOT: "disk quota exceeded"
    case EISDIR: "is a directory"
    case ENOTDIR: "not a directory"
    case ENOTEMPTY: "directory not empty"
    case EEXIST: "file exists"
    case ENAMETOOLONG: "file name too long"
    case EXDEV: "invalid cross-device link"
    case ELOOP: "too many levels of symbolic links"
    case EMFILE: "too many open files"
    case ENFILE: "too many open files in system"
    case EIO: "input/output error"
    case EBUSY: "device or resource busy"
    case ENOMEM: "cannot allocate memory"
    default: Message(verbatim: String(cString: strerror(code)).lowercased())
    }
  }
}
