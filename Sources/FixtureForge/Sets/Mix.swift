/// Which recipes a set is made by, and how often each is taken.
package struct Mix: Sendable {
  /// Recipes that share a weight evenly.
  struct Share: Sendable {
    var weight: Int
    var recipes: [Recipe]

    init(_ weight: Int, _ recipes: [Recipe]) {
      precondition(weight > 0 && !recipes.isEmpty, "a share has a weight and recipes")
      self.weight = weight
      self.recipes = recipes
    }
  }

  package let name: String
  /// What it is for, in a few words.
  package let summary: String
  private let shares: [Share]

  init(_ name: String, _ summary: String, _ shares: [Share]) {
    self.name = name
    self.summary = summary
    self.shares = shares
  }

  /// Every recipe of the mix with its share, 0 to 1.
  package var recipes: [(recipe: Recipe, share: Double)] {
    let total = Double(totalWeight)
    return shares.flatMap { share in
      share.recipes.map { ($0, Double(share.weight) / total / Double(share.recipes.count)) }
    }
  }

  func recipe(from random: inout RandomSequence) -> Recipe {
    var draw = random.draw(0...totalWeight - 1)
    for share in shares {
      if draw < share.weight { return random.draw(from: share.recipes) }
      draw -= share.weight
    }
    preconditionFailure("a draw is below the sum of all weights")
  }

  private var totalWeight: Int { shares.reduce(0) { $0 + $1.weight } }
}

extension Mix {
  package static let all =
    [
      intake, scans, pictures, photos, large, curves, copies, papers, contents, protected, damaged, oversize, refused,
      hostile
    ] + heavy

  package static func named(_ name: String) -> Mix? {
    all.first { $0.name == name }
  }

  static let contents = Mix(
    "contents", "PDFs with scripts, attachments, forms, signatures",
    [Share(1, PDFContentRecipes.all + ScanRecipes.bornDigital)])
  static let protected = Mix("protected", "PDFs protected in every way", [Share(1, ProtectedRecipes.all)])
  static let damaged = Mix("damaged", "cut and broken PDFs, JPEGs and PNGs", [Share(1, DamageRecipes.all)])
  static let oversize = Mix("oversize", "documents around the limits of size", [Share(1, OversizeRecipes.all)])
  /// Apart from each other, as a remedy of one kind is made otherwise than that of the next.
  static let heavy = [
    Mix("heavy.jpeg", "JPEGs of 6 to 40 MB", [Share(1, HeavyRecipes.jpegs)]),
    Mix("heavy.png", "PNGs of 6 to 40 MB", [Share(1, HeavyRecipes.pngs)]),
    Mix("heavy.scan", "scans in PDFs of 6 to 40 MB", [Share(1, HeavyRecipes.scans)]),
    Mix("heavy.mixed", "PDFs of text, scans and photos, of 6 to 40 MB", [Share(1, HeavyRecipes.mixtures)])
  ]
  static let refused = Mix("refused", "formats that are not accepted, wrong names", [Share(1, RefusedRecipes.all)])
  static let hostile = Mix("hostile", "two formats in one file, bombs, loops", [Share(1, HostileRecipes.all)])
}
