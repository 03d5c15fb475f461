internal import Vocabulary

/// Documents that transfer, storage or a careless program broke.
package enum DamageRecipes {
  package static let all = pdf + jpeg + png

  private static let pdf = [
    damaged("cut", expecting: .refused(.pdfDamaged)) { [.cut(at: $0.draw(0.1...0.75))] },
    damaged("cut.end-marker", expecting: .conforme) { _ in [.noEndMarker] },
    damaged("cut.last-lines", expecting: .conforme([.pdfRepaired])) { _ in [.noStartOfCrossReferences] },
    // Some readers look for the catalog among the objects, others give up without a trailer.
    damaged("cut.cross-references", expecting: .undecided) { _ in [.noCrossReferences] },
    damaged("cross-references.shifted", expecting: .conforme([.pdfRepaired])) {
      [.shiftedCrossReferences(by: $0.draw(3...400))]
    },
    damaged("junk-before-header", expecting: .conforme) {
      [.junkBeforeHeader($0.draw(1...900))]
    },
    damaged("stream.cut", expecting: .undecided) { _ in [.cutStream] },
    damaged("stream.length", expecting: .undecided) { [.wrongStreamLength(by: $0.draw(from: [-40, -7, 9, 300]))] },
    damaged("changed-bytes", expecting: .undecided) {
      [.changedBytes(count: $0.draw(1...12), seed: $0.next())]
    },
    damaged("page-tree.loop", expecting: .undecided) { _ in [.loopingPageTree] },
    damaged("page-tree.missing-page", expecting: .refused(.pdfDamaged)) { _ in [.missingPage] },
    damaged("page-tree.wrong-count", expecting: .undecided) { [.wrongPageCount($0.draw(from: [0, 7, 1_000_000, -1]))] },
    Recipe("damage.pdf.no-pages", .pdf, named: "pdf", expecting: .refused(.pdfNoPages)) { _ in
      ForgedContent(ForgedPDF([], damage: [.noPages], title: "Justificatif").bytes())
    },
    Recipe("damage.pdf.header-alone", .pdf, named: "pdf", expecting: .refused(.pdfDamaged)) { random in
      let bytes = ForgedPDF([ForgedPage(Paperwork.sheet(from: &random))]).bytes()
      return ForgedContent(Array(bytes.prefix(random.draw(9...60))))
    }
  ]

  private static let jpeg = [
    // Rows are stored one after another: what is cut off is missing.
    picture("jpeg.cut", .jpeg, expecting: .refused(.imageTruncated)) { raster, random in
      try DamagedPicture.jpeg(raster).cut(at: random.draw(0.3...0.95))
    },
    picture("jpeg.cut.last-rows", .jpeg, expecting: .conforme([.imageTruncated])) { raster, _ in
      try DamagedPicture.jpeg(raster).dropLast(42)
    },
    picture("jpeg.cut.end-marker", .jpeg, expecting: .conforme) { raster, _ in
      try DamagedPicture.jpeg(raster).dropLast(2)
    },
    // Every row is there, without its finer detail.
    picture("jpeg.progressive.cut", .jpeg, expecting: .undecided) { raster, random in
      try DamagedPicture.jpeg(raster, progressive: true).cut(at: random.draw(0.3...0.95))
    },
    picture("jpeg.changed-bytes", .jpeg, expecting: .undecided) { raster, random in
      try DamagedPicture.jpeg(raster).changed(random.draw(1...12), from: 20, seed: random.next())
    },
    picture("jpeg.header-alone", .jpeg, expecting: .refused(.imageDamaged)) { raster, random in
      Array(try DamagedPicture.jpeg(raster).prefix(random.draw(20...150)))
    }
  ]

  private static let png = [
    picture("png.cut", .png, expecting: .refused(.imageTruncated)) { raster, random in
      DamagedPicture.png(raster).cut(at: random.draw(0.3...0.95))
    },
    picture("png.cut.end-marker", .png, expecting: .conforme) { raster, _ in
      DamagedPicture.png(raster).dropLast(12)
    },
    picture("png.changed-bytes", .png, expecting: .undecided) { raster, random in
      DamagedPicture.png(raster).changed(random.draw(1...12), from: 8, seed: random.next())
    },
    picture("png.checksum.header", .png, expecting: .refused(.imageDamaged)) { raster, _ in
      DamagedPicture.withWrongChecksum(of: "IHDR", in: DamagedPicture.png(raster))
    },
    // Some readers show pixels whose checksum is wrong, others give up.
    picture("png.checksum.pixels", .png, expecting: .undecided) { raster, _ in
      DamagedPicture.withWrongChecksum(of: "IDAT", in: DamagedPicture.png(raster))
    },
    // The density is no part of the picture: readers go on without it.
    picture("png.checksum.density", .png, expecting: .undecided) { raster, _ in
      DamagedPicture.withWrongChecksum(of: "pHYs", in: DamagedPicture.png(raster))
    }
  ]

  private static func damaged(
    _ name: String, expecting judgement: ExpectedJudgement,
    damage: @escaping @Sendable (inout RandomSequence) -> [PDFDamage]
  ) -> Recipe {
    .pdf("damage.pdf.\(name)", expecting: judgement) { pages, random in
      ForgedPDF(pages, damage: damage(&random)).bytes()
    }
  }

  private static func picture(
    _ name: String, _ format: FileFormat, expecting judgement: ExpectedJudgement,
    make: @escaping @Sendable (Raster, inout RandomSequence) throws -> [UInt8]
  ) -> Recipe {
    Recipe("damage.\(name)", format, named: format == .jpeg ? "jpg" : "png", expecting: judgement) { random in
      let (raster, truth) = Paperwork.scan(from: &random)
      return ForgedContent(try make(raster, &random), pages: [truth])
    }
  }
}
