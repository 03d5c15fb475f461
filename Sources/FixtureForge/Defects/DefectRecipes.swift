/// Pages with one defect each.
package enum DefectRecipes {
  /// Every defect on a scan as JPEG, on a scan in a PDF and on a photo, at any strength and at hopeless ones.
  package static let all = recipes(pages: PageSources.sheets)

  /// The same of copies, which are apart: other sets stay as they are.
  package static let copies = recipes(of: Defect.Kind.allCases.filter(\.isOfCopies), pages: PageSources.sheets)

  package static func recipes(pages: @escaping PageSource) -> [Recipe] {
    recipes(of: Defect.Kind.allCases.filter { !$0.isOfCopies }, pages: pages)
  }

  private static func recipes(of kinds: [Defect.Kind], pages: @escaping PageSource) -> [Recipe] {
    kinds.flatMap { kind in
      DefectiveCapture.Medium.allCases.flatMap { medium in
        var recipes = [
          recipe("defect.\(medium.rawValue).\(kind.rawValue)", kind, medium, pages, strength: anyStrength(of: kind))
        ]
        if kind != .rotation && kind != .compression {
          recipes.append(
            recipe("defect.\(medium.rawValue).\(kind.rawValue).hopeless", kind, medium, pages) { bounds, random in
              random.draw((bounds.hopeless ?? bounds.strongest)...bounds.strongest)
            })
        }
        return recipes
      }
    }
  }

  /// The same page, scanned in the same way, at each of the strengths.
  package static func curve(
    _ kind: Defect.Kind, pageSeed: UInt64, strengths: [Double], onPhoto: Bool = false,
    pages: @escaping PageSource = PageSources.sheets
  ) throws(ForgeError) -> [ForgedDocument] {
    var documents: [ForgedDocument] = []
    for strength in strengths {
      documents.append(try point(of: kind, pageSeed: pageSeed, onPhoto: onPhoto, pages: pages) { _ in strength })
    }
    return documents
  }

  /// So many pages with each defect, scanned and photographed, as `DEFECT/scan-PAGE/STEP.jpg` and `DEFECT/photo-PAGE/STEP.jpg`:
  /// from step 0, where there is none of it, at equal distances to the strongest that is worth making of that page.
  package static func curves(pages: Int, steps: Int, seed: UInt64) -> [FixtureFile] {
    // Of a turned page there is no more and no less.
    Defect.Kind.allCases.filter { $0 != .rotation }.flatMap { kind in
      (0..<pages).flatMap { page in
        ["scan", "photo"].flatMap { medium in
          (0..<steps).map { step in
            FixtureFile("\(kind.rawValue)/\(medium)-\(page)/\(step).jpg") {
              try point(
                of: kind, pageSeed: seed &+ UInt64(page), onPhoto: medium == "photo", pages: PageSources.sheets
              ) { bounds in bounds.strongest * Double(step) / Double(steps - 1) }.bytes
            }
          }
        }
      }
    }
  }

  private static func point(
    of kind: Defect.Kind, pageSeed: UInt64, onPhoto: Bool, pages: @escaping PageSource,
    strength: @escaping (DefectBounds) -> Double
  ) throws(ForgeError) -> ForgedDocument {
    var random = RandomSequence(seed: pageSeed)
    let medium = onPhoto ? DefectiveCapture.Medium.photo : .scanJPEG
    let capture = DefectiveCapture(kind: kind, medium: medium, page: pages) { bounds, _ in strength(bounds) }
    return try capture.document(recipe: "curve.\(medium.rawValue).\(kind.rawValue)", using: &random)
  }

  private static func recipe(
    _ name: String, _ kind: Defect.Kind, _ medium: DefectiveCapture.Medium, _ pages: @escaping PageSource,
    strength: @escaping @Sendable (DefectBounds, inout RandomSequence) -> Double
  ) -> Recipe {
    Recipe(name) { random in
      let capture = DefectiveCapture(kind: kind, medium: medium, page: pages, strength: strength)
      return try capture.document(recipe: name, using: &random)
    }
  }

  private static func anyStrength(
    of kind: Defect.Kind
  ) -> @Sendable (DefectBounds, inout RandomSequence) -> Double {
    { bounds, random in
      kind == .rotation ? random.draw(from: [0.25, 0.5, 0.75]) : random.draw(0...bounds.strongest)
    }
  }
}
