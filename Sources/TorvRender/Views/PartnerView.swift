import TorvMustache

struct PartnerView: TemplateView {
  let name: String
  let role: String?

  static let fields: [TemplateField<PartnerView>] = [
    .text("name") { $0.name },
    .optionalText("role") { $0.role },
  ]
}

struct FinancingView: TemplateView {
  let source: String
  let amount: String?
  let year: String?

  static let fields: [TemplateField<FinancingView>] = [
    .text("source") { $0.source },
    .optionalText("amount") { $0.amount },
    .optionalText("year") { $0.year },
  ]
}
