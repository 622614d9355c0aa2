import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of an XML document, read by Foundation's parser, which accepts only well-formed XML.
package struct XMLTree {
  package let name: String
  package let attributes: [String: String]
  package fileprivate(set) var children: [XMLTree] = []
  package fileprivate(set) var text = ""

  /// Returns the document's root element; throws if the bytes are not well-formed XML.
  package static func parse(_ bytes: [UInt8]) throws -> XMLTree {
    let parser = XMLParser(data: Data(bytes))
    let reader = XMLReader()
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw NotWellFormed(
        line: parser.lineNumber, reason: "\(String(describing: parser.parserError))")
    }
    return root
  }

  /// Returns the children with this name.
  package func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// Returns the texts of the children with this name.
  package func texts(_ name: String) -> [String] { all(name).map(\.text) }

  package struct NotWellFormed: Error {
    package let line: Int
    package let reason: String
  }
}

/// Builds elements from the parser's events; a class, because the parser's delegate must be one.
private final class XMLReader: NSObject, XMLParserDelegate {
  var root: XMLTree?
  private var open: [XMLTree] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    open.append(XMLTree(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let last = open.indices.last else { return }
    open[last].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let element = open.removeLast()
    if let last = open.indices.last {
      open[last].children.append(element)
    } else {
      root = element
    }
  }
}
