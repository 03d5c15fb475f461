import Codecs
import Glibc
import Vocabulary

/// How fine the images of a PDF are where its pages draw them.
struct PlacedResolutions {
  /// Of the largest drawing of each, in dots per inch.
  private var resolutions: [PDFObjectIdentifier: EffectiveResolution] = [:]

  init(of document: borrowing PDFDocument) {
    for place in document.structure.places.indices {
      let unit = document.structure.places[place]?.userUnit ?? 1
      for image in document.drawing(ofPlaceAt: place).images { add(image, unitsPerInch: 72 / unit) }
    }
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
