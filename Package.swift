// swift-tools-version: 6.2
import PackageDescription

/// One way of compiling for every target: Swift 6 mode, nothing imported or exposed by accident, unsafe code marked,
/// and a warning is an error.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error)
]

let cSettings: [CSetting] = [
  .define("_GNU_SOURCE"),
  .treatAllWarnings(as: .error),
  .enableWarning("all"),
  .enableWarning("extra")
]

let cxxSettings: [CXXSetting] = [
  .treatAllWarnings(as: .error),
  .enableWarning("all"),
  .enableWarning("extra")
]

let package = Package(
  name: "guichet",
  products: [
    .library(name: "Guichet", targets: ["Guichet"]),
    .executable(name: "guichet", targets: ["GuichetCLI"]),
    .executable(name: "guichet-worker", targets: ["GuichetWorker"]),
    .executable(name: "guichet-forge", targets: ["ForgeCLI"]),
    .executable(name: "guichet-bare", targets: ["BareCLI"]),
    .executable(name: "guichet-measure", targets: ["MeasuringCLI"]),
    // For the package in Benchmarks alone.
    .library(name: "_GuichetBenchmarking", targets: ["BenchmarkSupport"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-async-algorithms.git", from: "1.1.0"),
    .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-system.git", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0")
  ],
  targets: [
    // Values, known to every room.
    .target(name: "Vocabulary", swiftSettings: swiftSettings),

    // The library and its program: no decoder of documents is linked here.
    .target(name: "CLinux", cSettings: cSettings),
    // Replaces malloc, and shuts processes in: only for programs that examine.
    .target(name: "CAllocation", cSettings: cSettings),
    .target(name: "CSandbox", cSettings: cSettings, linkerSettings: [.linkedLibrary("seccomp")]),
    .target(
      name: "Guichet",
      dependencies: [
        // Packs pictures of pages for reports; nothing is unpacked by it here.
        "CDeflate", "CLinux", "Vocabulary",
        .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams")
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "GuichetCLI",
      dependencies: [
        "Guichet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system")
      ],
      swiftSettings: swiftSettings),

    // The worker: the only shipped program in which a byte of a document is parsed.
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CJPEG", pkgConfig: "libjpeg", providers: [.apt(["libjpeg-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CTIFF", pkgConfig: "libtiff-4", providers: [.apt(["libtiff-dev"])]),
    .systemLibrary(name: "CPopplerGLib", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .target(
      name: "CCodecs",
      dependencies: ["CDeflate", "CJPEG", "CPNG", "CQPDF", "CPopplerGLib", "CTIFF"],
      cSettings: cSettings,
      cxxSettings: cxxSettings),
    .target(name: "Codecs", dependencies: ["CCodecs"], swiftSettings: swiftSettings),
    .target(name: "Examining", dependencies: ["Codecs", "Vocabulary"], swiftSettings: swiftSettings),
    .target(name: "Remedying", dependencies: ["Codecs", "Vocabulary"], swiftSettings: swiftSettings),
    .target(
      name: "Serving", dependencies: ["CAllocation", "CLinux", "CSandbox", "Vocabulary"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "GuichetWorker", dependencies: ["CLinux", "Codecs", "Examining", "Remedying", "Serving", "Vocabulary"],
      swiftSettings: swiftSettings),

    // Documents with known truth; not shipped to users.
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .target(
      name: "CForge",
      cSettings: cSettings,
      cxxSettings: cxxSettings,
      linkerSettings: [.linkedLibrary("jpeg"), .linkedLibrary("qpdf"), .linkedLibrary("z")]),
    .target(name: "FixtureForge", dependencies: ["CCairo", "CForge", "Vocabulary"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "ForgeCLI",
      dependencies: ["FixtureForge", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "FixtureForgeTests", dependencies: ["CQPDF", "FixtureForge", "Vocabulary"], swiftSettings: swiftSettings),

    // What is measured, and the bare decoding against which it is.
    .target(name: "CBareDecoding", cSettings: cSettings, linkerSettings: [.linkedLibrary("jpeg")]),
    .executableTarget(name: "BareCLI", dependencies: ["CBareDecoding"], swiftSettings: swiftSettings),
    .executableTarget(name: "MeasuringCLI", dependencies: ["Examining", "Vocabulary"], swiftSettings: swiftSettings),
    .target(
      name: "BenchmarkSupport",
      dependencies: ["CBareDecoding", "Codecs", "Examining", "FixtureForge", "Guichet", "Remedying", "Vocabulary"],
      swiftSettings: swiftSettings),

    .testTarget(name: "BenchmarkSupportTests", dependencies: ["BenchmarkSupport"], swiftSettings: swiftSettings),

    .target(name: "TestImages", dependencies: ["CJPEG"], path: "Tests/TestImages", swiftSettings: swiftSettings),
    .testTarget(name: "CodecsTests", dependencies: ["Codecs", "TestImages"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ExaminingTests",
      dependencies: ["Codecs", "Examining", "FixtureForge", "TestImages", "Vocabulary"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "RemedyingTests",
      dependencies: ["Codecs", "FixtureForge", "Remedying", "TestImages", "Vocabulary"],
      swiftSettings: swiftSettings),

    // What scripts/fuzz tries, and tests try again.
    .target(
      name: "FuzzedReaders",
      dependencies: [
        "Examining", "Guichet", "Vocabulary", .product(name: "SystemPackage", package: "swift-system")
      ],
      path: "Fuzzing/Readers", swiftSettings: swiftSettings),
    .testTarget(name: "FuzzedReadersTests", dependencies: ["FuzzedReaders"], swiftSettings: swiftSettings),

    // A worker that misbehaves on order.
    .target(name: "CEscape", path: "Tests/CEscape", cSettings: cSettings),
    .executableTarget(
      name: "WorkerDouble", dependencies: ["CEscape", "CLinux", "Serving", "Vocabulary"], path: "Tests/WorkerDouble",
      swiftSettings: swiftSettings),
    .testTarget(
      name: "GuichetTests",
      dependencies: [
        "Guichet", "WorkerDouble",
        .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
        .product(name: "SystemPackage", package: "swift-system")
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "FixtureForge", "Guichet", "GuichetCLI", "GuichetWorker", "Vocabulary", "WorkerDouble",
        .product(name: "SystemPackage", package: "swift-system")
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["Guichet", "GuichetWorker", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: swiftSettings)
  ],
  cxxLanguageStandard: .cxx17
)
