/// Appends the output of one piece of a template at a place.
///
/// A template that is ready to render is one writer composed of others. Writers are functions rather than
/// a list of nodes, because a list whose element type depends on the place needs a lookup of that type each
/// time it is walked; calling a function needs no lookup.
struct Writer<Place>: Sendable {
  let write: @Sendable (UnsafePointer<Place>, inout [UInt8]) -> Void

  /// Creates a writer from its function.
  init(_ write: @escaping @Sendable (UnsafePointer<Place>, inout [UInt8]) -> Void) {
    self.write = write
  }
}

extension Writer {
  /// Writes bytes as they are.
  static func literal(_ bytes: [UInt8]) -> Writer {
    Writer { _, output in output.append(contentsOf: bytes) }
  }

  /// Writes a text escaped.
  static func text(_ read: @escaping Reader<Place, String?>) -> Writer {
    Writer { place, output in
      if let text = read(place) { HTMLEscaping.append(text, to: &output) }
    }
  }

  /// Writes HTML as it is.
  static func html(_ read: @escaping Reader<Place, HTML?>) -> Writer {
    Writer { place, output in
      if let html = read(place) { output.append(contentsOf: html.bytes) }
    }
  }

  /// Writes a URL escaped.
  static func url(_ read: @escaping Reader<Place, TemplateURL?>) -> Writer {
    Writer { place, output in
      if let url = read(place) { HTMLEscaping.append(url.string, to: &output) }
    }
  }

  /// Writes a number in digits.
  static func number(_ read: @escaping Reader<Place, Int?>) -> Writer {
    Writer { place, output in
      if let number = read(place) { output.append(contentsOf: String(number).utf8) }
    }
  }

  /// Writes the body if the condition is true.
  static func when(_ condition: @escaping Reader<Place, Bool>, _ body: Writer) -> Writer {
    let write = body.write
    return Writer { place, output in
      if condition(place) { write(place, &output) }
    }
  }

  /// Writes the body if the condition is false.
  static func unless(_ condition: @escaping Reader<Place, Bool>, _ body: Writer) -> Writer {
    let write = body.write
    return Writer { place, output in
      if !condition(place) { write(place, &output) }
    }
  }

  /// Writes the body for each value that the visitor visits, with that value innermost.
  static func section<Value>(
    _ visit: @escaping Visitor<Place, Value>, _ body: Writer<Frame<Value, Place>>
  ) -> Writer {
    let write = body.write
    return Writer { place, output in
      visit(place) { value in
        var frame = Frame(value: value, outer: place)
        write(&frame, &output)
      }
    }
  }

  /// Writes one after another; combines them in halves, so that calls nest only logarithmically deep.
  static func sequence(_ writers: ArraySlice<Writer>) -> Writer {
    switch writers.count {
    case 0: return Writer { _, _ in }
    case 1: return writers[writers.startIndex]
    default:
      let middle = writers.startIndex + writers.count / 2
      let first = sequence(writers[..<middle]).write
      let second = sequence(writers[middle...]).write
      return Writer { place, output in
        first(place, &output)
        second(place, &output)
      }
    }
  }
}
