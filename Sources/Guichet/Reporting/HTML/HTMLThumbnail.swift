import FoundationEssentials
import Vocabulary

/// The picture of a page with what is wrong marked on it, or the outline of a page of which there is none.
struct HTMLThumbnail {
  private let thumbnail: Thumbnail?
  private let marks: [Region]
  private let words: HTMLWords

  init(_ thumbnail: Thumbnail?, of record: Record, words: HTMLWords) {
    self.thumbnail = thumbnail
    self.words = words
    let regions = thumbnail.map { thumbnail in
      record.reasons.filter { $0.pages.isEmpty || $0.pages.contains(thumbnail.page) }.compactMap(\.region)
    }
    // Several reasons may be about the same place.
    marks = (regions ?? []).reduce(into: []) { marks, region in
      if !marks.contains(region) { marks.append(region) }
    }
  }

  var markup: Markup {
    guard let thumbnail, let png = ThumbnailPicture(thumbnail).png() else {
      return "<span class=\"unseen\"><span>\(words.noPage)</span></span>"
    }
    let (width, height) = (thumbnail.width, thumbnail.height)
    return """
      <svg width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" \
      aria-label="\(words.page(thumbnail.page, isMarked: !marks.isEmpty))">\
      <image width="\(width)" height="\(height)" href="data:image/png;base64,\(Markup(verbatim: png.base64EncodedString()))"/>\
      \(marks.map { mark($0, width: Double(width), height: Double(height)) }.joined())</svg>
      """
  }

  /// Twice, so that it can be told from whatever is below. It stays on the page, and large enough to be seen.
  private func mark(_ region: Region, width: Double, height: Double) -> Markup {
    let (x, y) = (min(region.x * width, width - 6), min(region.y * height, height - 6))
    let (across, down) = (min(max(region.width * width, 6), width - x), min(max(region.height * height, 6), height - y))
    let numbers = zip(["x", "y", "width", "height"], [x + 1, y + 1, across - 2, down - 2])
    let place = numbers.map { name, value -> Markup in
      "\(name)=\"\(Figures(.en).number(value, decimals: 1))\" "
    }.joined()
    return "<rect class=\"halo\" \(place)/><rect class=\"mark\" \(place)/>"
  }
}
