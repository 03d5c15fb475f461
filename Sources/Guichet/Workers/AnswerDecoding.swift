import FoundationEssentials
package import Vocabulary

extension ExaminationAnswer {
  /// Reads a child's answer, which is as hostile as its document: it may have been taken over.
  ///
  /// - Parameters:
  ///   - answer: Of bounded length.
  ///   - mayShow: Whether a picture was asked for.
  /// - Returns: nil where it is not an answer, or one that no honest child could have given.
  package init?(_ answer: [UInt8], bounds: Bounds, mayShow: Bool) {
    guard let answer = ExaminationAnswer(decoding: answer), answer.examination.isPlausible(under: bounds) else {
      return nil
    }
    if let thumbnail = answer.thumbnail {
      guard mayShow, thumbnail.isPlausible(for: answer.examination) else { return nil }
    }
    self = answer
  }
}

extension Thumbnail {
  fileprivate func isPlausible(for examination: Examination) -> Bool {
    let sides = 1...Thumbnail.maximumSide
    return sides.contains(width) && sides.contains(height)
      && samples.count == Thumbnail.bytesARow(width: width) * height
      && examination.pages.contains { $0.number == page }
  }
}

extension Examination {
  /// Whether an honest child could have found that.
  func isPlausible(under bounds: Bounds) -> Bool {
    // Decoding has left only words of closed enumerations, numbers and this one free string.
    if let puid, !Examination.isPUID(puid) { return false }
    let pageNumbers = 1...max(1, bounds.maximumPages)
    return embeddedFiles >= 0
      && (pageCount ?? 0) >= pages.count
      && pages.count <= bounds.maximumPages
      && zip(pages, pages.dropFirst()).allSatisfy { $0.number < $1.number }
      && pages.allSatisfy { pageNumbers.contains($0.number) && $0.isPlausible }
      && (damage?.isPlausible(pageNumbers: pageNumbers) ?? true)
      && (boundMet.map { $0.value.isFinite && $0.limit.isFinite && ($0.page ?? 1) >= 1 } ?? true)
      && (image?.isPlausible ?? true)
  }

  /// `fmt/18`, `x-fmt/111`.
  private static func isPUID(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && (parts[0] == "fmt" || parts[0] == "x-fmt") && (1...5).contains(parts[1].utf8.count)
      && parts[1].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension Page {
  fileprivate var isPlausible: Bool {
    let lengths = [widthInMillimetres, heightInMillimetres, resolution?.x, resolution?.y]
    return lengths.allSatisfy { ($0 ?? 0).isFinite && ($0 ?? 0) >= 0 }
      && [0, 90, 180, 270].contains(rotation)
      && (characters ?? 0) >= 0 && (legibility?.isPlausible ?? true)
  }
}

extension Legibility {
  fileprivate var isPlausible: Bool {
    let scores = [score, families?.geometry, families?.light, families?.recognition]
    let shares = [region?.x, region?.y, region?.width, region?.height]
    return scores.allSatisfy { (0...100).contains($0 ?? 0) } && shares.allSatisfy { (0...1).contains($0 ?? 0) }
      && (characters ?? 0) >= 0 && (characterHeightInPixels ?? 0).isFinite && (characterHeightInPixels ?? 0) >= 0
      && (strokeContrast?.isPlausible ?? true)
      && [0, 90, 180, 270].contains(turn ?? 0) && (state == .measured) == (score != nil)
  }
}

extension Legibility.StrokeContrast {
  fileprivate var isPlausible: Bool { (0...255).contains(median) && (0...median).contains(faintest) }
}

extension Damage {
  fileprivate func isPlausible(pageNumbers: ClosedRange<Int>) -> Bool {
    (0...1).contains(missingShare ?? 0) && pages.count <= pageNumbers.count && pages.allSatisfy(pageNumbers.contains)
  }
}

extension ImageFacts {
  fileprivate var isPlausible: Bool {
    width >= 0 && height >= 0 && (0...255).contains(components) && (0...255).contains(bits) && frames >= 0
      && (scans ?? 0) >= 0 && (1...8).contains(orientation ?? 1) && densities.count <= 8
      && densities.allSatisfy { $0.x.isFinite && $0.y.isFinite }
  }
}
