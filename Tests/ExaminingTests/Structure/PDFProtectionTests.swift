import Examining
import Testing
import Vocabulary

/// The encryption dictionary is in the clear, so most of these documents hold nothing that is really encrypted. Where the
/// empty password must match, /O and /U were computed for it: revision 2, an identifier of 16 zeros.
@Suite struct PDFProtectionTests {
  private static func examination(encryption: String, damaged: Bool = false) -> Examination {
    var writer = PDFWriter(more: [10: encryption])
    writer.usesReferenceStream = damaged
    writer.startError = damaged ? -5 : 0
    let identifier = String(repeating: "00", count: 16)
    writer.trailer = "/Encrypt 10 0 R /ID [<\(identifier)> <\(identifier)>]"
    return examinePDF(writer)
  }

  private static func standard(version: Int, revision: Int, more: String = "") -> String {
    let (key, intermediate) = revision >= 5 ? (48, 32) : (32, 0)
    let secret = String(repeating: "11", count: key)
    let wrapped = String(repeating: "22", count: intermediate)
    return """
      << /Filter /Standard /V \(version) /R \(revision) /P -3904 /O <\(secret)> /U <\(secret)>
      /OE <\(wrapped)> /UE <\(wrapped)> /Perms <\(String(repeating: "33", count: 16))> \(more) >>
      """
  }

  @Test func `a document without encryption is not protected`() {
    #expect(examinePDF(PDFWriter()).protection == .none)
  }

  @Test(
    arguments: [
      (1, 2, "", .rc4With40Bits),
      (2, 3, "/Length 40", .rc4With40Bits),
      (2, 3, "/Length 128", .rc4With128Bits),
      (4, 4, "/CF << /StdCF << /CFM /V2 >> >> /StmF /StdCF /StrF /StdCF", .rc4With128Bits),
      (4, 4, "/CF << /StdCF << /CFM /AESV2 >> >> /StmF /StdCF /StrF /StdCF", .aes128),
      (5, 5, "/CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF", .aes256R5),
      (5, 6, "/CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF", .aes256R6)
    ] as [(Int, Int, String, Protection.Method)])
  func `a password that is not empty is asked for, whatever the method`(
    version: Int, revision: Int, more: String, method: Protection.Method
  ) {
    let examination = Self.examination(encryption: Self.standard(version: version, revision: revision, more: more))
    #expect(examination.protection.kind == .password)
    #expect(examination.protection.method == method)
    #expect(examination.damage == nil)
    #expect(examination.pageCount == nil)
  }

  @Test func `protection is known though nothing leads to the trailer`() {
    let examination = Self.examination(encryption: Self.standard(version: 2, revision: 3), damaged: true)
    #expect(examination.protection.kind == .password)
    #expect(examination.damage == nil)
  }

  @Test func `parameters that cannot be used are no proof that the empty password opens`() {
    let examination = Self.examination(encryption: "<< /Filter /Standard /V 5 /R 6 /P -4 /O <00> >>")
    #expect(examination.protection.kind == .password)
    #expect(examination.protection.method == .aes256R6)
  }

  @Test(
    arguments: [
      (
        -44, "c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab",
        "6be1555ca5515badbd760e84414b9a89e95827b73798fe4118c0ea7d576f4f58", [.modify, .annotate, .fillForms, .assemble]
      ),
      (
        -4, "c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab",
        "ca1391d96ee32edafe6cd2ca685744b197741bdfafec10c060c7d7212dab2ee4", []
      )
    ] as [(Int, String, String, [Protection.Right])])
  func `what opens with the empty password is restricted, and says which rights are withheld`(
    permissions: Int, owner: String, user: String, denied: [Protection.Right]
  ) {
    let examination = Self.examination(
      encryption: "<< /Filter /Standard /V 1 /R 2 /P \(permissions) /O <\(owner)> /U <\(user)> >>")
    #expect(
      examination.protection == Protection(kind: .restricted, method: .rc4With40Bits, denied: denied))
    #expect(examination.damage == nil)
    #expect(examination.pageCount == 1)
  }

  @Test func `an empty owner's password beside a user's is a password`() {
    let owner = "7d99ec7aa1e4dec828154a960d56e21aab072ca931b3bd15a0094621a6226be3"
    let user = "51cefe00518a38c34122316e843ddfbff59e9561496d377fb5f2596e47264f40"
    let examination = Self.examination(
      encryption: "<< /Filter /Standard /V 1 /R 2 /P -4 /O <\(owner)> /U <\(user)> >>")
    #expect(examination.protection.kind == .password)
    #expect(examination.damage == nil)
  }

  @Test func `encrypted attachments alone leave the pages in the clear`() {
    let filters = "/CF << /StdCF << /CFM /AESV3 /AuthEvent /EFOpen >> >> /StmF /Identity /StrF /Identity /EFF /StdCF"
    let examination = Self.examination(encryption: Self.standard(version: 5, revision: 6, more: filters))
    #expect(examination.protection.kind == .restricted)
    #expect(examination.protection.method == .aes256R6)
    #expect(examination.protection.attachmentsOnly)
    #expect(examination.pageCount == 1)
    #expect(examination.damage == nil)
  }

  @Test(
    arguments: [
      ("<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 2 >>", .publicKey),
      ("<< /Filter /Entrust.PPKEF /SubFilter /adbe.pkcs7.s5 /V 4 >>", .publicKey),
      ("<< /Filter /FOPN_fLock /V 1 >>", .unknownHandler),
      ("<< /Filter /Standard /V 6 /R 7 /P -4 >>", .unknownHandler)
    ] as [(String, Protection.Method)])
  func `a handler that no reader can serve is unknown and not damage`(
    encryption: String, method: Protection.Method
  ) {
    let examination = Self.examination(encryption: encryption)
    #expect(examination.protection.kind == .unknown)
    #expect(examination.protection.method == method)
    #expect(examination.damage == nil)
  }
}
