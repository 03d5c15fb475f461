import FixtureForge
import Testing

@Suite("Invented bank accounts")
struct BankAccountTests {
  @Test("an IBAN has the check digits of ISO 13616", arguments: ["01234567890", "00000000001", "99999999999"])
  func iban(number: String) {
    let account = BankAccount(bank: "99999", branch: "00042", number: number)
    #expect(BankAccount.isValid(iban: account.iban))
  }

  @Test("the key makes bank, branch, account and key a multiple of 97 by the bank's own formula")
  func key() {
    let account = BankAccount(bank: "99999", branch: "00042", number: "01234567890")
    let sum = 89 * 99_999 + 15 * 42 + 3 * 1_234_567_890
    #expect(account.key == String(97 - sum % 97))
  }

  @Test("a changed digit is noticed")
  func changedDigit() {
    // An example of ISO 13616's registry, then the same with its last digit changed.
    #expect(BankAccount.isValid(iban: "FR14 2004 1010 0505 0001 3M02 606"))
    #expect(!BankAccount.isValid(iban: "FR14 2004 1010 0505 0001 3M02 607"))
  }
}
