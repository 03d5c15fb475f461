import ArgumentParser

@main
struct GuichetForge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guichet-forge", abstract: "Makes documents of which it is known what a check must say.",
    subcommands: [MakeSet.self, Curves.self, Demo.self, Reasons.self, List.self], defaultSubcommand: MakeSet.self)
}
