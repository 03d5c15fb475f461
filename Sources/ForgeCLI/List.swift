import ArgumentParser
import FixtureForge

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the mixes and their recipes.",
    discussion: "One line for each recipe of each mix: mix, recipe and its share in percent, separated by tabs.")

  func run() {
    for mix in Mix.all {
      print("# \(mix.name): \(mix.summary)")
      for (recipe, share) in mix.recipes {
        let hundredths = Int((share * 10_000).rounded())
        let decimals = hundredths % 100
        print("\(mix.name)\t\(recipe.name)\t\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)")
      }
    }
  }
}
