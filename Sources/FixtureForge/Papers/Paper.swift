/// The sizes of paper and card that people send, each with what is printed on it. Several have the shape of another.
enum Paper: String, CaseIterable, Sendable {
  case a4, letter, a5
  case receipt
  /// ISO/IEC 7810 ID-1 and, for the larger French card issued until 2021, ID-2.
  case card
  case formerCard = "former-card"
  case passport

  func sheet(using random: inout RandomSequence) -> Sheet {
    let person = Invention.person(using: &random)
    return switch self {
    case .a4: random.draw(from: PageKind.printedPages).sheet(using: &random)
    case .letter: Self.letter(using: &random)
    case .a5:
      Prescription(patient: person, practitioner: Invention.person(using: &random)).sheet(using: &random)
        .set(in: random.draw(from: [.sans, .liberationSans, .liberationSerif]))
    case .receipt:
      Receipt(
        roll: random.draw(from: Receipt.Roll.allCases), shop: Array(Invention.company(using: &random).prefix(4))
      ).sheet(using: &random)
    case .card: PageKind.identityCard.sheet(using: &random)
    case .formerCard: PageKind.formerIdentityCard.sheet(using: &random)
    case .passport: PassportPage(holder: person).sheet(using: &random)
    }
  }

  /// What scanners are set to for it, in dots per inch.
  var scanResolutions: [Double] {
    switch self {
    case .a4, .letter: [150, 200, 200, 300, 300]
    case .a5, .receipt: [150, 200, 300, 300, 400]
    case .card, .formerCard, .passport: [200, 300, 300, 400, 600]
    }
  }

  /// Pages that end above the lower border of a sheet of letter paper, 8.5 by 11 inches.
  private static func letter(using random: inout RandomSequence) -> Sheet {
    let kinds: [PageKind] = [.schoolCertificate, .letter, .employerAttestation]
    var sheet = Sheet(width: 612, height: 792)
    sheet.place(random.draw(from: kinds).sheet(using: &random), at: .init(8, 0))
    return sheet
  }
}
