internal import Vocabulary

/// A citizen's dossier in which everything that usually goes wrong goes wrong once.
package enum DemoSet {
  private static let parent = Persona.parent
  private static let child = Persona.child

  /// The documents, in the order of their names.
  package static func documents() throws(ForgeError) -> [DemoDocument] {
    let made = try accepted() + acceptedWithRemarks() + refusedPDFs() + refusedFiles()
    return made.sorted { $0.name < $1.name }
  }

  /// More than 5,000,000 bytes of honest colour scan: too heavy to be kept beside the others, made when it is wanted.
  package static func oversizeDocument() throws(ForgeError) -> DemoDocument {
    var renderer = SheetRenderer(resolution: 400, channels: .rgb)
    renderer.skewInDegrees = 0.3
    let look = PaperLook(paper: 246, ink: 22, grain: 6, seed: 19)
    let raster = look.applied(to: renderer.render(payslip.sheet()))
    let image = try PDFImage(raster, jpeg: JPEGWriter(quality: 96))
    let bytes = ForgedPDF([ForgedPage(scan: image, resolution: 400)], title: "Numérisation").bytes()
    return DemoDocument("dossier-trop-lourd.pdf", bytes, .nonConforme, [.sizeOverLimit])
  }

  /// What must be said of each document: file, verdict and reason codes, separated by tabs.
  package static func expectations(of documents: [DemoDocument]) -> String {
    let lines = documents.map { document in
      [document.name, document.verdict.rawValue, document.reasons.map(\.rawValue).joined(separator: " ")]
        .joined(separator: "\t")
    }
    return (["file\tverdict\treasons"] + lines).joined(separator: "\n") + "\n"
  }

  private static func accepted() throws(ForgeError) -> [DemoDocument] {
    let scan = try flatbedScan(BankDetails(holder: parent, account: .invented).sheet(), skewInDegrees: 0.4)
    return [
      DemoDocument(
        "bulletin-de-paie.pdf", ForgedPDF([ForgedPage(payslip.sheet())], title: "Bulletin de paie").bytes(), .conforme),
      DemoDocument(
        "rib-scanné.pdf", ForgedPDF([ForgedPage(scan: scan, resolution: 200)], title: "Numérisation").bytes(),
        .conforme),
      DemoDocument("certificat-scolarité.jpg", try photograph(), .conforme),
      DemoDocument("capture-écran.png", screenshot(), .conforme)
    ]
  }

  private static func acceptedWithRemarks() throws(ForgeError) -> [DemoDocument] {
    let renderer = SheetRenderer(resolution: 200)
    let scan = PaperLook.flatbed.applied(to: renderer.render(certificate.sheet()))
    let invoice = Invoice(customer: parent, number: "2026-117").sheets().map { ForgedPage($0) }
    return [
      DemoDocument(
        "scan-renommé.pdf", try JPEGWriter(quality: 60, density: .perInch(200, 200)).encode(scan), .conforme,
        [.formatExtensionMismatch]),
      DemoDocument(
        "facture-électronique.pdf", ForgedPDF(invoice, features: [.electronicInvoice], title: "Facture").bytes(),
        .conforme, [.pdfEmbeddedFiles]),
      DemoDocument(
        "relevé-réparable.pdf", ForgedPDF([ForgedPage(statement)], damage: [.shiftedCrossReferences(by: 40)]).bytes(),
        .conforme, [.pdfRepaired])
    ]
  }

  private static func refusedPDFs() throws(ForgeError) -> [DemoDocument] {
    let invoice = Invoice(customer: parent, number: "2026-118").sheets().map { ForgedPage($0) }
    let attestation = ForgedPDF([ForgedPage(attestation)], title: "Attestation").bytes()
    let notice = ForgedPDF([ForgedPage(notice)], title: "Avis").bytes()
    return [
      DemoDocument(
        "attestation-protégée.pdf", try PDFEncryption(.aes256R6, userPassword: "nantes44").protect(attestation),
        .nonConforme, [.protectionPassword]),
      DemoDocument(
        "avis-impression-interdite.pdf",
        try PDFEncryption(.aes128, denied: [.print, .printHighQuality, .modify, .extract]).protect(notice),
        .nonConforme, [.protectionRestricted]),
      DemoDocument(
        "facture-abîmée.pdf", ForgedPDF(invoice, damage: [.cut(at: 0.45)]).bytes(), .nonConforme, [.pdfDamaged]),
      DemoDocument(
        "formulaire-javascript.pdf",
        ForgedPDF(
          [ForgedPage(form)],
          features: [.acroForm, .javaScript("app.alert('Merci de remplir tous les champs.');")]
        ).bytes(), .nonConforme, [.pdfActiveContent])
    ]
  }

  private static func refusedFiles() throws(ForgeError) -> [DemoDocument] {
    let card = SheetRenderer(resolution: 300, channels: .rgb).render(MembershipCard(holder: parent).sheet())
    let picture = try JPEGWriter(quality: 85, density: .perInch(300, 300))
      .encode(PaperLook.flatbed.applied(to: card))
    return [
      DemoDocument("carte-coupée.jpg", Array(picture.prefix(picture.count * 6 / 10)), .nonConforme, [.imageTruncated]),
      DemoDocument(
        "contrat.docx", OfficeDocument.docx("Contrat de travail à durée indéterminée (modèle fictif)."), .nonConforme,
        [.formatUnsupported]),
      DemoDocument("photo-iphone.heic", RefusedPicture.heic, .nonConforme, [.formatUnsupported]),
      DemoDocument("vide.pdf", [], .nonConforme, [.formatEmpty])
    ]
  }

  private static let payslip = Payslip(employee: parent, month: "octobre 2026", gross: Amount(cents: 248_750))

  private static let certificate = SchoolCertificate(pupil: child, schoolYear: "2026-2027")

  private static func flatbedScan(_ sheet: Sheet, skewInDegrees: Double) throws(ForgeError) -> PDFImage {
    var renderer = SheetRenderer(resolution: 200)
    renderer.skewInDegrees = skewInDegrees
    return try PDFImage(
      PaperLook.flatbed.applied(to: renderer.render(sheet)), jpeg: JPEGWriter(quality: 75))
  }

  /// By a phone held upright over a table: stored on its side, with the orientation that shows it upright.
  private static func photograph() throws(ForgeError) -> [UInt8] {
    var renderer = SheetRenderer(resolution: 190, channels: .rgb)
    renderer.skewInDegrees = -1.2
    renderer.margin = 24
    renderer.background = Ink(red: 0.42, green: 0.3, blue: 0.2)
    let picture = PaperLook.phone.applied(to: renderer.render(certificate.sheet()))
    var writer = JPEGWriter(quality: 72)
    writer.exif = ExifBlock(orientation: 6, resolution: 72)
    return try writer.encode(picture.turnedCounterclockwise())
  }

  private static func screenshot() -> [UInt8] {
    PNGWriter().encode(SheetRenderer(resolution: 72, channels: .rgb).render(Screenshot(owner: parent).sheet()))
  }

  private static let attestation = Letter(
    sender: ["Caisse Fictive de l'Ouest", "Service des droits"], recipient: parent,
    title: "Attestation de droits", date: "Nantes, le 2 novembre 2026",
    body: [
      "Nous attestons que la personne désignée ci-dessus, ainsi que son enfant à charge",
      "\(child.fullName), bénéficient de la prise en charge de leurs frais de santé",
      "du 1er janvier au 31 décembre 2026.", "", "Cette attestation est délivrée pour servir et valoir ce que de droit."
    ], signature: "Le responsable du service, R. Noël"
  ).sheet()

  private static let notice = Letter(
    sender: ["Trésorerie Imaginaire de Loire-Exemple"], recipient: parent,
    title: "Avis de situation déclarative", date: "Nantes, le 28 août 2026",
    body: [
      "Revenu fiscal de référence : 24 318 €", "Nombre de parts : 1,5", "Impôt restant à payer : 0,00 €", "",
      "Cet avis tient lieu de justificatif de revenus. Conservez-le."
    ], signature: "Le comptable public, É. Müller"
  ).sheet()

  private static let statement = Letter(
    sender: ["Caisse Fictive de l'Ouest", "Service des prestations"], recipient: parent,
    title: "Relevé de prestations", date: "Nantes, le 31 octobre 2026",
    body: [
      "Période : du 1er au 31 octobre 2026", "", "06/10/2026   Optique, Anaïs                    156,00 €",
      "19/10/2026   Kinésithérapie, Hélène      43,20 €", "", "Total versé sur votre compte : 199,20 €"
    ], signature: "Document édité sans signature"
  ).sheet()

  private static let form = Letter(
    sender: ["Caisse Fictive de l'Ouest", "Service des adhésions"], recipient: parent,
    title: "Formulaire de changement de situation", date: "À retourner avant le 30 novembre 2026",
    body: [
      "Cochez la situation qui vous concerne et joignez le justificatif demandé :", "",
      "- déménagement : justificatif de domicile de moins de trois mois ;",
      "- naissance ou adoption : livret de famille ;", "- fin d'études de l'enfant : certificat de scolarité.", "",
      "Nom et prénom de l'adhérent : à saisir au bas de la page."
    ], signature: "Signature :"
  ).sheet()
}
