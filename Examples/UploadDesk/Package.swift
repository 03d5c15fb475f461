// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "upload-desk",
  dependencies: [
    // Named, as the checkout may be called anything.
    .package(name: "guichet", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "UploadDesk",
      dependencies: [.product(name: "Guichet", package: "guichet")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error)
      ])
  ]
)
