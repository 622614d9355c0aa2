import TorvAccess
import TorvDiagnostics

extension SealedFileFlaw {
  /// The problem with the file, as it stands after »can't be opened: «.
  var words: Message {
    switch self {
    case .noSealedFile: "it does not begin with 'TORV' as sealed files do"
    case .otherVersion(let version):
      "it is of version \(version) of the format, and only version 1 is known"
    case .tooShort: "it is too short to be a sealed file"
    case .doesNotFit: "it was changed, moved or cut off, or sealed with another key"
    case .incompleteHeader: "its header tells no type or no size"
    case .sizeTooLarge: "it holds less than its header says"
    }
  }
}
