import FixtureForge
import Testing
import Vocabulary

@Suite("Protected PDFs, read again by qpdf")
struct PDFEncryptionTests {
  let plain = ForgedPDF(pages: 2).bytes()

  @Test("a password is needed and opens", arguments: PDFEncryption.Cipher.allCases)
  func password(cipher: PDFEncryption.Cipher) throws {
    let bytes = try PDFEncryption(cipher, userPassword: "secret").protect(plain)
    #expect(!QPDFReader(bytes).opened)
    #expect(QPDFReader(bytes, password: "secret").pageCount == 2)
    #expect(QPDFReader(bytes, password: "proprietaire").pageCount == 2)
  }

  @Test("rights are withheld from everyone who opens it", arguments: PDFEncryption.Cipher.allCases)
  func restrictions(cipher: PDFEncryption.Cipher) throws {
    let reader = QPDFReader(try PDFEncryption(cipher, denied: [.print, .printHighQuality]).protect(plain))
    #expect(reader.sound && reader.encrypted)
    #expect(!reader.allowsPrinting)
    #expect(reader.allowsExtraction)
  }

  @Test("the same bytes come out each time", arguments: PDFEncryption.Cipher.allCases)
  func determinism(cipher: PDFEncryption.Cipher) throws {
    let encryption = PDFEncryption(cipher, userPassword: "secret")
    #expect(try encryption.protect(plain) == encryption.protect(plain))
  }

  @Test("RC4 in a crypt filter and metadata that anybody may read are protected like the rest")
  func variants() throws {
    for cipher in [PDFEncryption.Cipher.rc4With128Bits, .aes128, .aes256R5, .aes256R6] {
      var encryption = PDFEncryption(cipher, userPassword: "secret")
      let usual = try encryption.protect(plain)
      (encryption.usesCryptFilters, encryption.encryptsMetadata) = (true, false)
      let bytes = try encryption.protect(plain)
      #expect(bytes != usual && bytes.firstRange(of: Array("/EncryptMetadata false".utf8)) != nil)
      #expect(!QPDFReader(bytes).opened)
      #expect(QPDFReader(bytes, password: "secret").pageCount == 2)
    }
  }

  @Test("what is no PDF is refused")
  func refusal() {
    #expect(throws: ForgeError.encryptionRefused) { try PDFEncryption(.aes128).protect([0x41]) }
  }
}
