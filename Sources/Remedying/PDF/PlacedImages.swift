import Codecs
import Glibc
import Vocabulary

/// How fine the images of a PDF are where its pages draw them, and what is known of how well those can be read.
struct PlacedImages {
  /// Of the largest drawing of each, in dots per inch.
  private var resolutions: [PDFObjectIdentifier: EffectiveResolution] = [:]
  /// Drawn by a page of which it was not measured how well it can be read, or not by its pixels.
  private var unmeasured: Set<PDFObjectIdentifier> = []

  /// - Parameter pages: As they were examined; they count from 1.
  init(of document: borrowing PDFDocument, pages: [Page]) {
    let measured = Set(pages.filter(\.isMeasuredByPixels).map(\.number))
    for place in document.structure.places.indices {
      let unit = document.structure.places[place]?.userUnit ?? 1
      for image in document.drawing(ofPlaceAt: place).images {
        add(image, unitsPerInch: 72 / unit)
        if let object = image.object, !measured.contains(place + 1) { unmeasured.insert(object) }
      }
    }
  }

  func bar(of object: PDFObjectIdentifier) -> EdgeBar {
    resolutions[object] == nil || unmeasured.contains(object) ? .unmeasured : .measured
  }

  /// By how much an image may be made smaller: of its width and height, in eighths, falling. Empty for one that no page
  /// draws.
  func eighths(of object: PDFObjectIdentifier, _ aim: RemedyAim) -> [Int] {
    guard let resolution = resolutions[object] else { return [] }
    return ScaleChoice(Page(number: 1, resolution: resolution), aim).eighths
  }

  private mutating func add(_ image: PDFPlacedImage, unitsPerInch: Double) {
    guard let object = image.object else { return }
    let matrix = image.placement
    let width = hypot(matrix.a, matrix.b) / unitsPerInch
    let height = hypot(matrix.c, matrix.d) / unitsPerInch
    guard width > 0, height > 0 else { return }
    let (x, y) = (Double(image.pixels.width) / width, Double(image.pixels.height) / height)
    let coarsest = resolutions[object].map { (min(x, $0.x), min(y, $0.y)) } ?? (x, y)
    resolutions[object] = EffectiveResolution(x: coarsest.0, y: coarsest.1, method: .placement, confidence: .high)
  }
}

extension Page {
  /// Written text says nothing of the pictures beside it.
  fileprivate var isMeasuredByPixels: Bool {
    (kind == .scan || kind == .ocrScan) && legibility?.score != nil
  }
}
