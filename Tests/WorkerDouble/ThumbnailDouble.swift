import FoundationEssentials
import Glibc
import Vocabulary

/// Draws thumbnails as a document orders that begins with `double:thumbnail-`: a sound one where it ends in `sound`.
struct ThumbnailDouble {
  let order: String

  func answer(drawsThumbnail: Bool) -> [UInt8] {
    var examination = Examination(format: .png)
    examination.pageCount = 1
    examination.pages = [Page(number: 1)]
    var thumbnail = Thumbnail(page: 1, width: 3, height: 2, samples: Data([0x03, 0x60, 0x9C, 0xF0]))
    switch order.dropFirst("double:thumbnail-".count) {
    case "crash": if drawsThumbnail { abort() }
    case "short": thumbnail.samples.removeLast()
    case "long": thumbnail.samples.append(0)
    case "wide": (thumbnail.width, thumbnail.samples) = (129, Data(count: 130))
    case "high": (thumbnail.height, thumbnail.samples) = (129, Data(count: 258))
    case "flat": (thumbnail.height, thumbnail.samples) = (0, Data())
    case "negative": (thumbnail.width, thumbnail.height) = (-3, -2)
    case "other-page": thumbnail.page = 2
    default: break
    }
    let isGiven = drawsThumbnail || order.hasSuffix("unwanted")
    let answer = ExaminationAnswer(examination, thumbnail: isGiven ? thumbnail : nil)
    let encoded = (try? answer.encoded(by: JSONEncoder())) ?? []
    switch order.dropFirst("double:thumbnail-".count) {
    case "unannounced": return ((try? ExaminationAnswer(examination).encoded(by: JSONEncoder())) ?? []) + [0, 0x33]
    case "unsent": return Array(encoded.prefix { $0 != 0 })
    default: return encoded
    }
  }
}
