/// Which templates and constants were used.
struct TemplateUsage: Sendable {
  var templates: Set<String> = []
  var constants: Set<String> = []
}
