/// Draws a page by lot: where recipes take their content from.
package typealias PageSource = @Sendable (inout RandomSequence) -> Sheet

/// The pages of the demo set, with what varies in them.
package enum PageSources {
  package static let sheets: PageSource = { random in
    let parent = Persona.parent
    let number = Int(random.next() % 900) + 100
    switch random.next() % 5 {
    case 0:
      return Payslip(employee: parent, month: "octobre 2026", gross: Amount(cents: 180_000 + number * 317)).sheet()
    case 1:
      let account = BankAccount(bank: "99999", branch: "00\(number)", number: "01234567\(number)")
      return BankDetails(holder: parent, account: account).sheet()
    case 2: return SchoolCertificate(pupil: .child, schoolYear: "2026-2027").sheet()
    case 3: return Invoice(customer: parent, number: "2026-\(number)").sheets()[0]
    default: return Letter.attestationOfRights(numbered: number).sheet()
    }
  }

  package static let cards: PageSource = { _ in MembershipCard(holder: .parent).sheet() }
}
