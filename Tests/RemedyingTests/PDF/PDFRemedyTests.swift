import Codecs
import FixtureForge
import Remedying
import TestImages
import Testing
import Vocabulary

@Suite struct PDFRemedyTests {
  private typealias Image = ImageDocument.Image

  @Test("A scan ends just under the limit, with its pages, its text and its pixels")
  func scans() throws {
    let gray = try Image(jpeg: Scan.raster())
    let color = try Image(jpeg: Scan.raster(channels: .rgb))
    let original = ImageDocument([gray, color, gray]).bytes()
    let limit = original.count * 6 / 10
    let remedied = try Mending(.pdf, under: limit).remedy(for: original)
    #expect((limit * 85 / 100..<limit).contains(remedied.bytes.count))
    #expect(remedied.method == .pdfImages)
    #expect(try #require(remedied.quality) > 70)
    let (before, after) = (PDFReading(original), PDFReading(remedied.bytes))
    #expect(after.opening == .asWritten)
    #expect(after.pages == 3)
    #expect(after.characters == before.characters)
    #expect(after.images.map(\.image?.width) == before.images.map(\.image?.width))
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: gray.width, height: gray.height)
    #expect(loss > 36)
  }

  @Test("The same attempt gives the same bytes")
  func determinism() throws {
    let original = try ImageDocument([Image(jpeg: Scan.raster())]).bytes()
    let mending = Mending(.pdf, under: original.count / 2)
    #expect(try mending.remedy(for: original) == mending.remedy(for: original))
  }

  @Test("What was read of images to examine them makes the same remedy as what is read for it")
  func readOnce() throws {
    let original = try ImageDocument([Image(jpeg: Scan.raster()), Image(jpeg: Scan.raster(channels: .rgb))]).bytes()
    var mending = Mending(.pdf, under: original.count * 6 / 10)
    let expected = try mending.remedy(for: original)
    mending.coefficients = KeptCoefficients(maximumBytes: 1 << 30)
    let reading = PDFReading(original)
    let images = zip(reading.streams, reading.data).filter { $0.0.part == .images }
    for (stream, jpeg) in images { try mending.coefficients.keep(jpeg, scale: .quarter, of: stream.object) }
    let samples = images.reduce(0) { $0 + ($1.0.image.map { $0.width * $0.height } ?? 0) }
    // Unpacked, each takes two bytes.
    #expect((samples / 8..<2 * samples).contains(mending.coefficients.bytesOfImages))
    #expect(try mending.remedy(for: original) == expected)
    for (stream, _) in images {
      if case .some = mending.coefficients.take(of: stream.object) { Issue.record("they are taken") }
    }
  }

  @Test("An image that many pages show is there once and coded once")
  func shared() throws {
    let original = try ImageDocument([Image(jpeg: Scan.raster())], pages: [0, 0, 0, 0]).bytes()
    let limit = original.count * 7 / 10
    let remedied = try Mending(.pdf, under: limit).remedy(for: original)
    let reading = PDFReading(remedied.bytes)
    #expect(reading.images.count == 1)
    #expect(reading.pages == 4)
    #expect((limit * 85 / 100..<limit).contains(remedied.bytes.count))
  }

  @Test("A masked image keeps its pixels and its mask, in every way that is tried", arguments: [0, 1, 2])
  func masks(attempt: Int) throws {
    var masked = try Image(jpeg: Scan.raster(channels: .rgb))
    masked.softMask = (0..<masked.width * masked.height).map { UInt8($0 / masked.width & 0xFF) }
    var document = ImageDocument([masked, try Image(jpeg: Scan.raster())])
    document.resolution = 600
    let original = document.bytes()
    let remedied = try Mending(.pdf, under: original.count * 6 / 10).remedy(for: original, attempt: attempt)
    let (before, after) = (PDFReading(original), PDFReading(remedied.bytes))
    func images(_ reading: PDFReading) -> [PDFStream] { reading.images.filter { $0.image?.isMasked == true } }
    #expect(images(after).map(\.image?.width) == images(before).map(\.image?.width))
    func mask(_ reading: PDFReading) throws -> [UInt8] {
      reading.data[try #require(reading.streams.firstIndex { $0.image?.isMask == true })]
    }
    let isKept = try mask(after) == mask(before)
    #expect(isKept)
  }

  @Test("What is finer than advised becomes coarser where steps would have to be too coarse, and no coarser than that")
  func scaling() throws {
    var document = ImageDocument([try Image(jpeg: Scan.raster())])
    document.resolution = 600
    let original = document.bytes()
    let remedied = try Mending(.pdf, under: original.count / 12).remedy(for: original)
    let (before, after) = (PDFReading(original), PDFReading(remedied.bytes))
    let width = try #require(before.images.first?.image?.width)
    #expect(after.images.first?.image?.width == (width + 1) / 2)
    let gentle = try Mending(.pdf, under: original.count * 6 / 10).remedy(for: original)
    #expect(PDFReading(gentle.bytes).images.first?.image?.width == width)
  }

  @Test("Black and white becomes a facsimile, pixel for pixel", arguments: [false, true])
  func bilevel(isStencil: Bool) throws {
    var image = Image(bits: Bitmap(Scan.raster(resolution: 200)))
    if isStencil {
      image.dictionary["ColorSpace"] = nil
      image.dictionary["ImageMask"] = true
      image.dictionary["Decode"] = [1, 0]
    }
    let original = ImageDocument([image]).bytes()
    let remedied = try Mending(.pdf, under: original.count * 9 / 10).remedy(for: original)
    #expect(remedied.method == .pdfImages)
    #expect(remedied.quality == nil)
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: image.width, height: image.height)
    #expect(loss == .infinity)
  }

  @Test("Gray that is all but black and white becomes a facsimile too")
  func grayBilevel() throws {
    var raster = Scan.raster(resolution: 150)
    raster.samples = raster.samples.map { $0 < 128 ? $0 / 8 : 255 - (255 - $0) / 8 }
    let original = ImageDocument([Image(samples: raster)]).bytes()
    let remedied = try Mending(.pdf, under: original.count / 4).remedy(for: original)
    #expect(remedied.quality == nil)
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: raster.width, height: raster.height)
    #expect(loss > 25)
  }

  @Test("A photo without loss becomes a JPEG", arguments: [Raster.Channels.gray, .rgb])
  func samples(channels: Raster.Channels) throws {
    let raster = Scan.raster(channels: channels)
    let original = ImageDocument([Image(samples: raster)]).bytes()
    let limit = original.count / 3
    let remedied = try Mending(.pdf, under: limit).remedy(for: original)
    #expect((limit * 85 / 100..<limit).contains(remedied.bytes.count))
    guard case .jpeg = PDFReading(remedied.bytes).images.first?.image?.storage else {
      Issue.record("no JPEG")
      return
    }
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: raster.width, height: raster.height)
    #expect(loss > 34)
  }

  @Test("Samples of any depth and indices of colours become a JPEG", arguments: SampleStorage.allCases)
  func storage(_ storage: SampleStorage) throws {
    let raster = Scan.raster(channels: storage.channels, grain: 30)
    let original = ImageDocument([Image(raster, as: storage)]).bytes()
    let limit = original.count * 8 / 10
    var mending = Mending(.pdf, under: limit)
    mending.score = 90
    let remedied = try mending.remedy(for: original)
    #expect((limit * 85 / 100..<limit).contains(remedied.bytes.count))
    guard case .jpeg = PDFReading(remedied.bytes).images.first?.image?.storage else {
      Issue.record("no JPEG")
      return
    }
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: raster.width, height: raster.height)
    #expect(loss > 22)
  }

  @Test("A drawing in few colours keeps them, also where it is indices")
  func drawing() throws {
    var raster = Scan.raster(channels: .rgb, grain: 0)
    raster.samples = raster.samples.map { $0 & 0xC0 }
    let drawing = Image(raster, as: .indicesOfColors)
    let original = try ImageDocument([drawing, Image(jpeg: Scan.raster(channels: .rgb))]).bytes()
    let remedied = try Mending(.pdf, under: original.count * 6 / 10).remedy(for: original)
    let (before, after) = (PDFReading(original), PDFReading(remedied.bytes))
    func samples(_ reading: PDFReading) throws -> [UInt8] {
      let index = reading.streams.firstIndex { if case .samples = $0.image?.storage { true } else { false } }
      return reading.data[try #require(index)]
    }
    let isKept = try samples(before) == samples(after)
    #expect(isKept)
  }

  @Test("A drawing without compression is deflated and loses nothing")
  func rawDrawing() throws {
    var raster = Scan.raster(channels: .rgb)
    raster.samples = raster.samples.map { $0 & 0xC0 }
    var image = Image(samples: raster)
    image.isDeflated = false
    let original = ImageDocument([image]).bytes()
    let remedied = try Mending(.pdf, under: original.count / 4).remedy(for: original)
    #expect(remedied.method == .pdfStructure)
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: raster.width, height: raster.height)
    #expect(loss == .infinity)
  }

  @Test("Inks stay what they are, inverted or not", arguments: [false, true])
  func inks(isInverted: Bool) throws {
    var image = Image(
      width: 200, height: 150, jpeg: TestJPEG().encode(.busy(width: 200, height: 150, channels: 4)),
      colorSpace: "DeviceCMYK")
    if isInverted { image.dictionary["Decode"] = [1, 0, 1, 0, 1, 0, 1, 0] }
    let original = ImageDocument([image]).bytes()
    let remedied = try Mending(.pdf, under: original.count * 7 / 10).remedy(for: original)
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: 200, height: 150)
    #expect(loss > 18)
  }

  @Test("What nothing leads to goes, and nothing else changes")
  func structure() throws {
    var random = RandomSequence(seed: 4)
    var document = try ImageDocument([Image(jpeg: Scan.raster())])
    document.unused = (0..<100_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let original = document.bytes()
    let remedied = try Mending(.pdf, under: original.count - 90_000).remedy(for: original)
    #expect(remedied.method == .pdfStructure)
    #expect(remedied.quality == nil)
    let image = try #require(PDFReading(remedied.bytes).streams.firstIndex { $0.part == .images })
    let isKept = PDFReading(remedied.bytes).data[image] == document.images[0].data
    #expect(isKept)
  }

  @Test("An old version gets no object streams, which its readers would not know")
  func oldVersion() throws {
    var document = try ImageDocument([Image(jpeg: Scan.raster())])
    document.version = "1.4"
    let original = document.bytes()
    let remedied = try Mending(.pdf, under: original.count / 2).remedy(for: original)
    #expect(remedied.bytes.starts(with: Array("%PDF-1.4".utf8)))
  }

  @Test("What a document says of itself stays: language, tags, how it is opened")
  func catalog() throws {
    var document = try ImageDocument([Image(jpeg: Scan.raster())])
    document.version = "1.4"
    document.catalog = [
      "Lang": .name("fr-FR"), "MarkInfo": ["Marked": true], "PageMode": .name("UseOutlines"),
      "StructTreeRoot": ["Type": .name("StructTreeRoot")]
    ]
    let original = document.bytes()
    let remedied = try Mending(.pdf, under: original.count / 2).remedy(for: original)
    let text = String(decoding: remedied.bytes, as: Unicode.ASCII.self)
    for entry in ["/Lang /fr-FR", "/Marked true", "/PageMode /UseOutlines", "/Type /StructTreeRoot"] {
      #expect(text.contains(entry), "\(entry)")
    }
  }

  @Test("Objects are packed into streams where the version knows them")
  func objectStreams() throws {
    let original = try ImageDocument([Image(jpeg: Scan.raster())], pages: Array(repeating: 0, count: 60)).bytes()
    let remedied = try Mending(.pdf, under: original.count * 9 / 10).remedy(for: original)
    #expect(String(decoding: remedied.bytes, as: Unicode.ASCII.self).contains("/ObjStm"))
    #expect(PDFReading(remedied.bytes).pages == 60)
  }

  @Test("An image among the operators of a page stays there")
  func inlineImage() throws {
    let bitmap = Bitmap(Scan.raster(resolution: 100))
    var inline = ForgedPage(scan: PDFImage(bitmap, coding: .group4), resolution: 100)
    inline.images[0].embedding = .inline
    let scan = ForgedPage(scan: try PDFImage(Scan.raster(), jpeg: JPEGWriter(quality: 97)), resolution: 100)
    let original = ForgedPDF([inline, scan]).bytes()
    let remedied = try Mending(.pdf, under: original.count * 6 / 10).remedy(for: original)
    #expect(PDFReading(remedied.bytes).images.count == 1)
    let loss = PDFReading.signalToNoise(remedied.bytes, against: original, width: bitmap.width, height: bitmap.height)
    #expect(loss == .infinity)
  }

  @Test("A broken image stays as it is, and the others save for it")
  func brokenImage() throws {
    let raster = Scan.raster()
    var broken = try Image(jpeg: raster)
    broken.data.replaceSubrange(2_000..<2_400, with: repeatElement(0xFF, count: 400))
    let original = try ImageDocument([broken, Image(jpeg: raster), Image(jpeg: raster)]).bytes()
    let limit = original.count * 7 / 10
    let remedied = try Mending(.pdf, under: limit).remedy(for: original)
    #expect(remedied.bytes.count < limit)
    let isKept = PDFReading(remedied.bytes).data.contains(broken.data)
    #expect(isKept)
  }

  @Test("A signature is not broken")
  func signed() throws {
    let image = try PDFImage(Scan.raster(), jpeg: JPEGWriter(quality: 97))
    let original = ForgedPDF(
      [ForgedPage(scan: image, resolution: 100)], features: [.signature(filled: true)]
    ).bytes()
    #expect(throws: RemedyObstacle(.signed)) {
      try Mending(.pdf, under: original.count / 2).remedy(for: original)
    }
  }

  @Test("Where images are not what weighs, it is said what does")
  func weights() throws {
    var random = RandomSequence(seed: 9)
    let noise = (0..<60_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let attachment = PDFAttachment(name: "notes.bin", content: noise)
    let original = ForgedPDF(pages: 2, features: [.attachment(attachment)]).bytes()
    do {
      _ = try Mending(.pdf, under: 20_000).remedy(for: original)
      Issue.record("there is no remedy")
    } catch {
      #expect(error.kind == .weightElsewhere)
      #expect(error.weights.first?.part == .attachments)
      #expect(try #require(error.weights.first?.bytes) >= 60_000)
      #expect(error.weights.count <= 3)
    }
  }

  @Test("An image whose page was not measured keeps more of its edges")
  func unmeasured() throws {
    let original = try ImageDocument([Image(jpeg: Scan.raster())]).bytes()
    func made(score: Int?) -> [Bool] {
      [2, 4, 8, 12, 16, 24, 32, 48, 64].map { part in
        var mending = Mending(.pdf, under: original.count / part)
        mending.score = score
        return (try? mending.remedy(for: original)) != nil
      }
    }
    let (measured, unmeasured) = (made(score: 90), made(score: nil))
    #expect(measured.first == true && measured.last == false)
    #expect(unmeasured.first == true)
    #expect(measured.count { $0 } > unmeasured.count { $0 })
  }

  @Test("Where one way does not lead under the limit the next one is taken")
  func nextWay() throws {
    let image = try Image(jpeg: Scan.raster())
    var document = ImageDocument([image, image, image])
    let original = document.bytes()
    // With all of its pixels.
    let parts = [16, 24, 32, 40, 48, 56, 64]
    let part = try #require(
      parts.first { (try? Mending(.pdf, under: original.count / $0).remedy(for: original)) == nil })
    document.resolution = 600
    let remedied = try Mending(.pdf, under: original.count / part).remedy(for: document.bytes(), attempt: 1)
    #expect(PDFReading(remedied.bytes).images.allSatisfy { $0.image?.width ?? 0 < image.width })
  }

  @Test("There are only so many ways")
  func exhaustion() throws {
    let original = try ImageDocument([Image(jpeg: Scan.raster())]).bytes()
    #expect(throws: RemedyObstacle(.exhausted)) {
      try Mending(.pdf, under: original.count / 2).remedy(for: original, attempt: 1)
    }
  }

  @Test("An image that claims more pixels than it has bytes for costs nothing and stays")
  func absurdSize() throws {
    var random = RandomSequence(seed: 2)
    var absurd = Image(samples: Raster(width: 8, height: 8))
    absurd.width = 9_000
    absurd.height = 9_000
    absurd.data = (0..<20_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    absurd.isDeflated = false
    let original = try ImageDocument([absurd, Image(jpeg: Scan.raster())]).bytes()
    let remedied = try Mending(.pdf, under: original.count * 7 / 10).remedy(for: original)
    let isKept = PDFReading(remedied.bytes).data.contains(absurd.data)
    #expect(isKept)
  }
}
