@main
struct Torv {
  static func main() {}
}
