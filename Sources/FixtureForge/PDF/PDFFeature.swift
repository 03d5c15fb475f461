/// Something in a PDF that a recipient has to know of.
package enum PDFFeature: Equatable, Sendable {
  // What acts by itself.
  /// A script that every reader with JavaScript runs at opening, from the name tree.
  case javaScript(String)
  /// The same from `OpenAction`.
  case openActionJavaScript(String)
  /// An `OpenAction` that starts a program or opens a file.
  case launch(String)
  /// An `OpenAction` that visits an address.
  case openActionURI(String)
  /// An `OpenAction` that only shows the first page: harmless.
  case openActionDestination
  /// A link on the first page to an address: harmless.
  case link(String)
  /// A script when the document is about to close.
  case closingJavaScript(String)
  /// A button that sends the form to an address.
  case submitForm(String)
  /// A film on the first page.
  case richMedia

  // What is attached.
  case attachment(PDFAttachment)
  /// An attachment that hangs on an annotation of the first page.
  case annotationAttachment(PDFAttachment)
  /// The XML of an electronic invoice, `factur-x.xml`, with the words for it in the metadata.
  case electronicInvoice
  /// Shown as a collection of its attachments.
  case portfolio

  /// Data that a program keeps for itself (14.5) and no reader shows: what may weigh most in a file.
  case privateData([UInt8])

  // Forms.
  /// A text field.
  case acroForm
  /// XFA whose pages are there as PDF pages too.
  case staticXFA
  /// XFA whose pages the reader lays out.
  case dynamicXFA
  /// A signature field; filled with a placeholder that no certificate stands behind, or waiting for a signature.
  case signature(filled: Bool)

  /// An attachment behind a password, beside pages that are not encrypted.
  case encryptedAttachments(PDFAttachment)
  /// An `Encrypt` dictionary for a security handler that is not `Standard`, such as `Adobe.PubSec`. Nothing is
  /// encrypted, but no reader gets so far.
  case securityHandler(String)
}

/// A file inside a PDF.
package struct PDFAttachment: Equatable, Sendable {
  package var name: String
  package var content: [UInt8]
  /// A media type, such as `text/xml`.
  package var type: String
  /// Its role (ISO 32000-2, table 43), such as `Data`.
  package var relationship: String

  package init(name: String, content: [UInt8], type: String = "text/plain", relationship: String = "Unspecified") {
    self.name = name
    self.content = content
    self.type = type
    self.relationship = relationship
  }
}
