import TorvDiagnostics
import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  /// The script that adds up the answers to an assessment.
  static let assessmentScript = "assessment.js"

  func assessment(_ assessment: Assessment, at index: Site.PageIndex) -> AssessmentView {
    let isReadable = mayRead(index)
    let named = assessment.groups.flatMap(\.pages.ids)
    return AssessmentView(
      frame: frame(of: index),
      article: article(index, hiding: isReadable ? Set(named.compactMap(site.index)) : []),
      script: url(assets.path(of: Self.assessmentScript)),
      test: isReadable ? test(assessment) : nil)
  }

  private func test(_ assessment: Assessment) -> AssessmentTestView {
    let chart = ProfileChart(
      title: strings(.assessmentChart), description: strings(.assessmentChartAbout),
      groups: assessment.groups.map { ProfileChart.Group(name: $0.id.value.text, label: $0.title) },
      answers: assessment.scale.count)
    var statement = 0
    let groups = assessment.groups.enumerated().map { number, group in
      AssessmentGroupView(
        name: group.id.value.text, number: number + 1, title: group.title, text: group.text,
        statements: group.statements.map { text in
          statement += 1
          return self.statement(text.value, number: statement, of: assessment)
        },
        most: strings(
          .assessmentMost,
          ("count", format.number(group.statements.count * (assessment.scale.count - 1)))),
        advice: group.advice, pages: namedPages(group.pages))
    }
    return AssessmentTestView(
      key: assessment.key, groups: groups, bands: bands(of: assessment),
      chart: HTML(trusted: chart.svg(id: "sektion-profil-figur")),
      answered: strings(.assessmentAnswered), unanswered: strings(.assessmentUnanswered),
      overall: strings(.assessmentOverall), percent: strings(.assessmentPercent),
      combined: strings(.assessmentCombined), apart: strings(.assessmentApart),
      wrong: strings(.assessmentWrong))
  }

  private func statement(
    _ text: String, number: Int, of assessment: Assessment
  ) -> AssessmentStatementView {
    AssessmentStatementView(
      statement: text,
      choices: assessment.scale.enumerated().map { value, label in
        AssessmentChoiceView(name: "udsagn-\(number)", label: label, value: value)
      })
  }

  private func bands(of assessment: Assessment) -> [AssessmentBandView] {
    let ends = assessment.bands.dropFirst().map { $0.from.value - 1 } + [100]
    return zip(assessment.bands, ends).map { band, end in
      AssessmentBandView(
        from: band.from.value,
        range: strings(
          .assessmentRange, ("from", format.number(band.from.value)), ("to", format.number(end))),
        title: band.title, text: band.text)
    }
  }
}

extension Assessment {
  /// A name for the statements and their scale, which changes with any of them.
  var key: String {
    let texts = groups.flatMap { [$0.id.value.text] + $0.statements.map(\.value) } + scale
    return ContentDigest.hexadecimal(of: Array(texts.joined(separator: "\n").utf8), count: 3)
  }
}
