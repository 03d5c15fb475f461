/// Tells the XML of an electronic invoice from other attachments, by the names that its standards prescribe.
enum ElectronicInvoice {
  /// Factur-X and ZUGFeRD 2, ZUGFeRD 1, XRechnung in ZUGFeRD, Order-X.
  private static let names = [
    "factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml"
  ]

  /// Whether there are attachments and all of them are such XML.
  static func isAll(of fileNames: [String]) -> Bool {
    !fileNames.isEmpty && fileNames.allSatisfy { names.contains($0.lowercased()) }
  }
}
