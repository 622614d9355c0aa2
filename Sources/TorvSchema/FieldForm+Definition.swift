import TorvDiagnostics
import TorvSite

extension FieldForm {
  /// What a text of the form must look like: a pattern, and the words for a message.
  var written: (pattern: String, expectation: Message)? {
    switch self {
    case .slug: (Pattern.slug, Slug.expectation)
    case .date: (Pattern.date, CalendarDate.expectation)
    case .dateOr(let words):
      (Pattern.anyOf([Pattern.date] + words), Funding.Deadline.expectation)
    case .partialDate: (Pattern.partialDate, PartialDate.expectation)
    case .period: (Pattern.period, Period.expectation)
    case .dateTime: (Pattern.dateTime, DateTime.expectation)
    case .webAddress: (Pattern.webAddress, WebURL.expectation)
    case .siteAddress: (Pattern.siteAddress, BaseURL.expectation)
    case .mailAddress: (Pattern.mailAddress, MailAddress.expectation)
    case .contactPoint: (Pattern.contactPoint, ContactPoint.expectation)
    case .sitePath: (Pattern.sitePath, SitePath.expectation)
    case .amount: (Pattern.amount, DecimalNumber.expectation)
    case .text, .flag, .number, .choice, .recommendation, .reference, .file, .group, .list,
      .explanations:
      nil
    }
  }

  /// The name of the form's definition, if all fields of the form have the same schema.
  var definitionName: String? {
    switch self {
    case .flag: "flag"
    case .amount: "amount"
    case .slug: "slug"
    case .date: "date"
    case .dateOr: "deadline"
    case .partialDate: "partialDate"
    case .period: "period"
    case .dateTime: "dateTime"
    case .webAddress: "webAddress"
    case .siteAddress: "siteAddress"
    case .mailAddress: "mailAddress"
    case .contactPoint: "contactPoint"
    case .sitePath: "sitePath"
    case .file: "file"
    case .recommendation: "recommendationNumber"
    case .reference(.theme): "themeSlug"
    case .reference(.municipality): "municipalitySlug"
    case .reference(.memberCategory): "memberCategorySlug"
    case .reference(.page(let kind)): "\(kind.rawValue)-slug"
    case .text, .number, .choice, .group, .list, .explanations: nil
    }
  }

  /// The forms of all values in the form, those of groups' fields and lists' entries among them.
  var all: [FieldForm] {
    switch self {
    case .group(let fields, _): fields.flatMap(\.form.all)
    case .list(let element, _): element.all
    case .text, .flag, .number, .amount, .choice, .slug, .date, .dateOr, .partialDate, .period,
      .dateTime, .webAddress, .siteAddress, .mailAddress, .sitePath, .contactPoint, .recommendation,
      .reference, .file, .explanations:
      [self]
    }
  }
}
