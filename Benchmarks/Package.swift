// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "guichet-benchmarks",
  dependencies: [
    // Named, as the checkout may be called anything.
    .package(name: "guichet", path: ".."),
    // Without its interposer: what is linked here is what is shipped.
    .package(url: "https://github.com/ordo-one/benchmark.git", from: "1.38.0", traits: [])
  ],
  targets: [
    .executableTarget(
      name: "GuichetBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "_GuichetBenchmarking", package: "guichet")
      ],
      path: "Benchmarks/GuichetBenchmarks",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error)
      ],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
