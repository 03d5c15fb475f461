internal import Codecs
package import Vocabulary

/// Finds out what only a PDF can tell: whether it opens, for whom, what it would do, and its pages.
///
/// Two libraries read it. qpdf tells the structure; Poppler, as the common readers do, shows pages that are broken in
/// places, and so decides which of them can be seen.
package struct PDFExaminer {
  /// Objects and array entries that one walk looks at: about a second of work.
  private static let maximumObjects = 500_000

  private let bounds: Bounds
  private let attendants: Attendants
  private let pagesKnown: (Int) -> Void

  package init(
    bounds: Bounds, attendants: Attendants = Attendants(), pagesKnown: @escaping (Int) -> Void = { _ in }
  ) {
    self.bounds = bounds
    self.attendants = attendants
    self.pagesKnown = pagesKnown
  }

  package func examine(_ bytes: Span<UInt8>, into examination: inout Examination) {
    let limits = PDFDocument.Limits(maximumPages: bounds.maximumPages, maximumObjects: Self.maximumObjects)
    let headerVersion = PDFVersion(headerIn: bytes)
    PDFDocument.withDocument(in: bytes, limits: limits) { document in
      examine(document, headerVersion: headerVersion, into: &examination)
    }
  }

  private func examine(
    _ document: borrowing PDFDocument, headerVersion: PDFVersion?, into examination: inout Examination
  ) {
    let structure = document.structure
    let catalogVersion = structure.catalogVersion.flatMap { PDFVersion($0.utf8) }
    examination.puid = [headerVersion, catalogVersion].compactMap(\.self).max()?.puid
    if let encryption = structure.encryption {
      examination.protection = ProtectionAssessment(encryption: encryption).protection
    }
    describe(structure, in: &examination)
    if let met = structure.complexityMet {
      examination.boundMet = BoundMet(kind: .complexity, value: Double(met.value), limit: Double(met.limit))
      return
    }
    // Behind a password there is nothing to see, and that nothing can be seen is no damage.
    if structure.opening == .failed, examination.protection.kind != .none { return }
    examinePages(of: document, into: &examination)
  }

  private func describe(_ structure: PDFStructure, in examination: inout Examination) {
    examination.repaired = structure.opening == .repaired
    examination.activeContent = ActiveContent.allCases.filter { structure.acts.contains(PDFStructure.Acts($0)) }
    examination.embeddedFiles = structure.embeddedFileNames.count
    examination.electronicInvoice = ElectronicInvoice.isAll(of: structure.embeddedFileNames)
    examination.portfolio = structure.isPortfolio
    examination.form = Form(structure.form)
    examination.signed = structure.hasSignature
  }

  private func examinePages(of document: borrowing PDFDocument, into examination: inout Examination) {
    let structure = document.structure
    if structure.pageCount > 0 { announce(structure.pageCount, in: &examination) }
    // Before the viewer, which has no bounds of its own.
    let drawn = DrawnPages(of: document)
    if let met = drawn.boundMet {
      examination.boundMet = examination.boundMet ?? met
      return
    }
    do {
      try document.withView { view in
        if structure.pageCount == 0, view.pageCount > 0 {
          announce(view.pageCount, in: &examination)
          examination.repaired = true
        }
        if max(structure.pageCount, view.pageCount) > 0 {
          let inspection = PageInspection(
            of: document, drawn: drawn, shownBy: view, bounds: bounds, attendants: attendants)
          record(inspection, in: &examination)
        } else {
          examination.damage = Damage(kind: .noPages)
        }
      }
    } catch {
      switch error {
      case .encrypted:
        // Poppler asks for a password: so will some of the readers that the recipient may have.
        if examination.protection.kind != .unknown { examination.protection.kind = .password }
      case .damaged:
        let opened = structure.opening != .failed && structure.hasCatalog
        examination.damage = Damage(kind: opened && structure.pageCount == 0 ? .noPages : .unreadable)
      }
    }
    // A repair that leads to nothing is none, and a count of pages that nothing bears out says nothing.
    guard examination.damage?.kind == .unreadable || examination.damage?.kind == .noPages else { return }
    examination.repaired = false
    if structure.pageCount == 0 { examination.pageCount = examination.damage?.kind == .noPages ? 0 : nil }
  }

  private func announce(_ pageCount: Int, in examination: inout Examination) {
    examination.pageCount = pageCount
    if pageCount > bounds.maximumPages {
      examination.boundMet = BoundMet(kind: .pages, value: Double(pageCount), limit: Double(bounds.maximumPages))
    }
    pagesKnown(min(pageCount, bounds.maximumPages))
  }

  private func record(_ inspection: PageInspection, in examination: inout Examination) {
    examination.pages = inspection.pages
    examination.boundMet = examination.boundMet ?? inspection.boundMet
    if !inspection.showsAny {
      examination.damage = Damage(kind: .unreadable)
    } else if !inspection.missing.isEmpty {
      examination.damage = Damage(kind: .pagesMissing, pages: inspection.missing)
    }
  }
}

extension PDFStructure.Acts {
  fileprivate init(_ content: ActiveContent) {
    self =
      switch content {
      case .javaScript: .javaScript
      case .launch: .launch
      case .submitForm: .submitForm
      case .openAction: .whenOpened
      case .additionalActions: .onEvents
      case .richMedia: .richMedia
      }
  }
}

extension Form {
  fileprivate init(_ form: PDFStructure.Form) {
    self =
      switch form {
      case .none: .none
      case .acroForm: .acroForm
      case .staticXFA: .staticXFA
      case .dynamicXFA: .dynamicXFA
      }
  }
}
