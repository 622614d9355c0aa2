import Testing
import TorvFigures
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct SharedCardTests {
  private let style = SharedCardStyle([
    """
    :root {
      --text: #241e1a;
      --header: #75210f;
    }
    @media screen and (prefers-color-scheme: dark) { :root { --text: #ffffff; } }
    .page-card text { fill: var(--text); }
    .other { fill: var(--text); }
    """,
    """
    :root {
      --sky: #dde7e6;
    }
    .facade .sun { fill: var(--sky); stroke: var(--unknown); }
    @media print {
      .facade { display: none; }
    }
    """,
  ])

  private func card(
    _ path: String = "/cases/vejle/", title: String = "Vejle", kind: String = "Case"
  ) -> SharedCard {
    SharedCard(path: path, title: title, kind: kind, site: "Torv", style: style)
  }

  @Test func rulesOfTheCardAreThereInTheColoursOfTheLightScheme() {
    #expect(
      style.rules == """
        .page-card text { fill: #241e1a; }
        .facade .sun { fill: #dde7e6; stroke: #000; }
        """)
  }

  @Test func housesAreDrawnInTheColoursOfBothSchemes() {
    let sheet = """
      :root {
        --facade-sky: #dde7e6;
        --line: #000;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --facade-sky: #1b2530;
        }
      }
      .facade .sun { fill: var(--facade-sky); }
      """
    #expect(
      DrawingStyle.houses(sheet) == """
        :root{--facade-sky:#dde7e6}@media (prefers-color-scheme:dark){:root{--facade-sky:#1b2530}}
        .facade .sun { fill: var(--facade-sky); }
        .facade .sky{fill:var(--facade-sky)}
        """)
  }

  @Test func aCardIsNamedByWhatIsOnIt() {
    #expect(card().path == card().path)
    #expect(card().path.hasPrefix("/assets/billeder/kort-") && card().path.hasSuffix(".png"))
    let others = [
      card("/cases/vejen/"), card(title: "Vejen"), card(kind: "Guide"),
      SharedCard(path: "/cases/vejle/", title: "Vejle", kind: "Case", site: "Torvet", style: style),
      SharedCard(
        path: "/cases/vejle/", title: "Vejle", kind: "Case", site: "Torv",
        style: SharedCardStyle([])),
    ]
    #expect(Set((others + [card()]).map(\.cacheName)).count == 6)
  }

  @Test func theStreetIsThatOfThePagesCover() {
    let drawing = String(decoding: card().svg, as: UTF8.self)
    let cover = FacadeCover(seed: "vejle").svg(id: "vinduer")
    let houses = cover.split(separator: "<circle")[1].split(separator: "</svg>")[0]
    #expect(drawing.contains(houses))
  }

  @Test func aCardOfAPageForMembersHoldsItsTitleAndNoneOfItsText() throws {
    var sample = SampleSite.withDataset("access: members")
    sample.pages[0].text += "Hemmeligt."
    let views = SiteViews(
      site: try sample.site(), strings: try SampleSite.strings(),
      assets: FingerprintedAssets([("card.png", [1])]), cardStyle: style)
    let index = try #require(views.site.entries(of: .kind(.dataset)).first)
    let card = try #require(views.frame(of: index).card)
    let drawing = String(decoding: card.svg, as: UTF8.self)
    #expect(drawing.contains("Tal &amp; &lt;mere&gt;") && !drawing.contains("Hemmeligt"))
    #expect(!drawing.contains("Hvad der er talt"))
  }

  @Test func pagesHaveTheSitesCardWhereNoneAreDrawnAndNoneWhereTheDesignHasNone() throws {
    let site = try SampleSite().site()
    func images(_ assets: [(String, [UInt8])]) throws -> [SharedImageView] {
      SiteViews(site: site, strings: try SampleSite.strings(), assets: FingerprintedAssets(assets))
        .frame(path: "/x/", title: "X", description: "").sharedImages
    }
    let shared = try #require(try images([("card.png", [1])]).first)
    #expect(shared.url.string.contains("/assets/card-") && shared.width == 1200)
    #expect(shared.alternativeText == "Torvet & Co over en gade med byhuse")
    #expect(try images([]).isEmpty)
  }
}
