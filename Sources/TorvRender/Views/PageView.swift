import TorvMustache

/// The view of a whole page.
protocol PageView: TemplateView {
  var frame: FrameView { get }
}
