import TorvDiagnostics
import TorvSite

/// Whole sites that are related and rendered; so many bytes are about so many bytes of sources.
extension Trap {
  static let sites: [Trap] = [
    Trap("a site of many themes") { bytes in
      let count = max(1, bytes / 400)
      let site = TrapSite.real
      let input = site.input(
        pages: (0..<max(1, count / 100)).map { number in
          let themes = (0..<5).map { "tema-\((number * 5 + $0) % count)" }
          return page(.guide, number, fields: "themes: [\(themes.joined(separator: ", "))]")
        },
        themes: themes(count))
      return { site.renderAll(input) }
    },
    Trap("a site of one theme") { bytes in
      let site = TrapSite.real
      let input = site.input(
        pages: (0..<max(1, bytes / 800)).map { page(.guide, $0, fields: "themes: [tema-0]") },
        themes: themes(1))
      return { site.renderAll(input) }
    },
  ]
}

/// Sites that are related and not rendered.
extension Trap {
  static let relations: [Trap] = [
    related("references to themes that don't exist") { bytes in
      let count = max(1, bytes / 400)
      return (
        (0..<count).map { page(.guide, $0, fields: "themes: [temaet-\($0)]") }, themes(count), []
      )
    },
    related("links to pages that don't exist") { bytes in
      (
        (0..<max(1, bytes / 200)).map {
          page(.guide, $0, body: "[a](side\($0).md) [b](/cases/side\($0)/) [c](side\($0).pdf)")
        }, themes(1), []
      )
    },
    related("pictures that don't exist among many") { bytes in
      let count = max(1, bytes / 400)
      return (
        (0..<count).map {
          page(.guide, $0, fields: "image: fil\($0).png\nimageAlt: Et billede")
        }, themes(1), (0..<count).map { "guides/billede-\($0).jpg" }
      )
    },
    related("files that no page uses") { bytes in
      ([page(.guide, 0)], themes(1), (0..<max(1, bytes / 100)).map { "guides/\($0).jpg" })
    },
    related("links to headings of the page") { bytes in
      let body =
        String(filling: bytes / 2) { "## N\($0)\n\n" }
        + String(filling: bytes / 2) { "[a](#n\($0)) " }
      return ([page(.guide, 0, body: body)], themes(1), [])
    },
    related("links to headings that don't exist") { bytes in
      let body =
        String(filling: bytes / 2) { "## N\($0)\n\n" }
        + String(filling: bytes / 2) { "[a](#m\($0)) " }
      return ([page(.guide, 0, body: body)], themes(1), [])
    },
    related("links to headings of another page") { bytes in
      (
        [
          page(.guide, 0, body: String(filling: bytes / 2) { "## N\($0)\n\n" }),
          page(.guide, 1, body: String(filling: bytes / 2) { "[a](side-0.md#n\($0)) " }),
        ], themes(1), []
      )
    },
    related("pages that link to one page") { bytes in
      ((0..<max(1, bytes / 200)).map { page(.guide, $0, body: "[a](side-0.md)") }, themes(1), [])
    },
    related("one page that links to all") { bytes in
      let count = max(1, bytes / 200)
      let links = (0..<count).map { "[a](side-\($0).md) " }.joined()
      return ((0..<count).map { page(.guide, $0, body: $0 == 0 ? links : "") }, themes(1), [])
    },
    related("aliases of one page") { bytes in
      let aliases = String(filling: bytes) { "  - /gammel/\($0)/\n" }
      return ([page(.guide, 0, fields: "aliases:\n" + aliases)], themes(1), [])
    },
    related("aliases that collide") { bytes in
      let aliases = String("  - /gammel/\n", filling: bytes)
      return ([page(.guide, 0, fields: "aliases:\n" + aliases)], themes(1), [])
    },
    related("one theme of a page again and again") { bytes in
      (
        [page(.guide, 0, fields: "themes: [" + String("tema-0, ", filling: bytes) + "tema-0]")],
        themes(1), []
      )
    },
  ]

  private typealias Parts = (
    pages: [(path: String, text: String)], themes: String, attachments: [String]
  )

  private static func related(
    _ name: String, _ parts: @escaping @Sendable (Int) -> Parts
  ) -> Trap {
    Trap(name) { bytes in
      let parts = parts(bytes)
      let input = TrapSite.real.input(
        pages: parts.pages, themes: parts.themes, attachments: parts.attachments)
      return { Site.relating(input).diagnostics.count }
    }
  }

  fileprivate static func themes(_ count: Int) -> String {
    (0..<count).map { "- slug: tema-\($0)\n  title: Tema \($0)\n  summary: Om tema \($0).\n" }
      .joined()
  }

  fileprivate static func page(
    _ kind: PageKind, _ number: Int, fields: String = "", body: String = ""
  ) -> (path: String, text: String) {
    let text = """
      ---
      title: Side \(number)
      summary: Om nummer \(number).
      published: 2026-01-01
      level: basic
      steps: [{title: Trin, text: Gør det.}]
      reviewed: 2026-05-01
      reviewBy: 2027-10-01
      owner: Sekretariatet
      sources: [{title: En bog, url: "https://bog.example/"}]
      \(fields)
      ---
      \(body)

      """
    return ("\(kind.folder)/side-\(number).md", text)
  }
}
