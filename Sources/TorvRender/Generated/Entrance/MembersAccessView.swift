import TorvMustache

/// The page where members enter their code, with links to all pages for them.
struct MembersAccessView: PageView {
  let frame: FrameView
  let lead: String
  /// The way this build publishes the material.
  let mode: Mode
  let pages: [LinkView]
  let membership: TemplateURL
  /// The page on joining; nil on a site without fees.
  let application: LinkView?
  let material: TemplateURL

  /// The way members get access to their material.
  enum Mode {
    /// With a code, in the browser.
    case sealed
    /// Not at all, because this build had no secret.
    case closed
    /// With the host's login, which anyone who sees this page has passed.
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
    .optional("application") { $0.application },
    .url("material") { $0.material },
  ]
}
