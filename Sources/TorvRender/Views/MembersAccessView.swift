import TorvMustache

/// The page where members enter their code, with all that is for them.
struct MembersAccessView: PageView {
  let frame: FrameView
  let lead: String
  /// What is done with the material in this build.
  let mode: Mode
  let pages: [LinkView]
  let membership: TemplateURL
  let material: TemplateURL

  /// How members get at what is theirs.
  enum Mode {
    /// With a code, in the browser.
    case sealed
    /// Not: this build had no secret.
    case closed
    /// With a login of the host's, which whoever sees this page has passed.
    case behindLogin
  }

  static let fields: [TemplateField<MembersAccessView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .flag("isSealed") { $0.mode == .sealed },
    .flag("isClosed") { $0.mode == .closed },
    .flag("isBehindLogin") { $0.mode == .behindLogin },
    .flag("hasPages") { !$0.pages.isEmpty },
    .list("pages") { $0.pages },
    .url("membership") { $0.membership },
    .url("material") { $0.material },
  ]
}
