package import TorvDiagnostics

/// The reason a file can't be shown as a picture.
package enum PictureFlaw: Error, Hashable, Sendable {
  case empty
  /// The file name does not have a picture's ending.
  case unknownFormat(name: String)
  /// The name indicates one format and the bytes another.
  case misnamed(PictureFormat, Message)
  case truncated(PictureFormat)
  case malformed(PictureFormat)
  case tooManyPixels(width: Int, height: Int)
  /// An SVG file that contains a program or fetches something.
  case active(Message)

  /// The problem, as the end of a sentence about the file.
  package var message: Message {
    switch self {
    case .empty: "is empty"
    case .unknownFormat: "is not named as a picture"
    case .misnamed(let promised, let actual):
      "is named as a \(promised.rawValue) picture, but is \(actual)"
    case .truncated(let format): "is a \(format.rawValue) picture that is cut off"
    case .malformed(let format): "is a \(format.rawValue) picture that can't be read"
    case .tooManyPixels(let width, let height):
      "has \(width) × \(height) pixels, and more than 100 million are too many"
    case .active(let what): "is an SVG drawing with \(what), which could harm the reader"
    }
  }

  /// How to mend the file.
  package var hint: Message {
    switch self {
    case .empty, .truncated, .malformed: "save the picture again, or copy it from the camera again"
    case .unknownFormat, .misnamed: "save it as JPEG, PNG, WebP, GIF or SVG, and name it after that"
    case .tooManyPixels: "make the picture smaller; 2,000 pixels across are plenty"
    case .active: "export the drawing as plain SVG, without scripts and links to other files"
    }
  }
}
