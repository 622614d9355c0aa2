// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module and the modules that it may import; imports go one way, downwards.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String, _ dependencies: Target.Dependency..., exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TorvTestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "torv",
  products: [.executable(name: "torv", targets: ["torv"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // A header of the C library that Swift's own module of it leaves out.
    .systemLibrary(name: "CMalloc"),
    module("TorvDiagnostics"),
    module("TorvFigures"),
    module("TorvAccess", "TorvDiagnostics", .product(name: "Crypto", package: "swift-crypto")),
    module("TorvLeakCheck", "TorvDiagnostics"),
    module("TorvMarkdown", "CCmark", "TorvDiagnostics"),
    module("TorvMustache", "TorvDiagnostics"),
    module("TorvSite", "CLibYAML", "TorvDiagnostics", "TorvMarkdown"),
    module("TorvSearch", "CStemmer", "TorvDiagnostics"),
    module("TorvSchema", "TorvDiagnostics", "TorvSite"),
    module(
      "TorvRender", "TorvAccess", "TorvDiagnostics", "TorvFigures", "TorvMarkdown",
      "TorvMustache", "TorvSearch", "TorvSite"),
    module(
      "TorvBuild", "CMalloc", "TorvAccess", "TorvDiagnostics", "TorvLeakCheck", "TorvMarkdown",
      "TorvMustache",
      "TorvRender", "TorvSearch", "TorvSite",
      .product(name: "Subprocess", package: "swift-subprocess")),
    .target(
      name: "TorvPreview",
      dependencies: [
        "TorvBuild", "TorvDiagnostics", "TorvMustache", "TorvRender", "TorvSite",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Resources/preview.css"), .embedInCode("Resources/preview.js")],
      swiftSettings: settings),
    .executableTarget(
      name: "torv",
      dependencies: [
        "TorvAccess", "TorvBuild", "TorvDiagnostics", "TorvPreview", "TorvRender", "TorvSchema",
        "TorvSearch", "TorvSite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "torv-bench",
      dependencies: [
        "TorvAccess", "TorvBuild", "TorvDiagnostics", "TorvLeakCheck", "TorvMarkdown",
        "TorvMustache", "TorvRender", "TorvSearch", "TorvSite",
      ],
      exclude: ["Hugo"],
      swiftSettings: settings),
    .executableTarget(
      name: "torv-fuzz",
      dependencies: [
        "TorvAccess", "TorvBuild", "TorvDiagnostics", "TorvFigures", "TorvLeakCheck",
        "TorvMarkdown", "TorvMustache", "TorvPreview", "TorvRender", "TorvSearch", "TorvSite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TorvTestSupport", dependencies: ["TorvDiagnostics"], path: "Tests/TorvTestSupport",
      swiftSettings: settings),
    tests(of: "TorvDiagnostics", "TorvDiagnostics", "TorvFigures"),
    tests(of: "TorvFigures", "TorvFigures"),
    tests(of: "TorvAccess", "TorvAccess", "TorvDiagnostics", exclude: ["Fixtures"]),
    tests(of: "TorvLeakCheck", "TorvDiagnostics", "TorvLeakCheck"),
    tests(of: "TorvMarkdown", "TorvDiagnostics", "TorvMarkdown"),
    tests(of: "TorvMustache", "TorvDiagnostics", "TorvMustache"),
    tests(of: "TorvSite", "TorvDiagnostics", "TorvMarkdown", "TorvSite"),
    tests(of: "TorvSearch", "TorvDiagnostics", "TorvSearch"),
    tests(of: "TorvSchema", "TorvDiagnostics", "TorvMarkdown", "TorvSchema", "TorvSite"),
    tests(
      of: "TorvRender", "TorvDiagnostics", "TorvMarkdown", "TorvMustache", "TorvRender", "TorvSite"),
    tests(
      of: "TorvBuild", "TorvAccess", "TorvBuild", "TorvDiagnostics", "TorvMarkdown", "TorvMustache",
      "TorvRender", "TorvSearch", "TorvSite",
      exclude: ["Fixtures"]),
    tests(
      of: "TorvPreview", "TorvBuild", "TorvDiagnostics", "TorvPreview", "TorvRender", "TorvSite"),
    tests(of: "TorvCommand", "torv", "TorvAccess"),
    tests(of: "TorvBench", "torv-bench", "TorvBuild", "TorvSearch", exclude: ["Fixtures"]),
    tests(of: "TorvFuzz", "torv-fuzz", "TorvDiagnostics"),
    tests(of: "TorvTidy", "TorvDiagnostics"),
  ],
  swiftLanguageModes: [.v6]
)
