/// A French bank account with its RIB key and its IBAN, both computed.
package struct BankAccount: Equatable, Sendable {
  /// Five digits.
  package var bank: String
  /// Five digits.
  package var branch: String
  /// Eleven digits.
  package var number: String

  package init(bank: String, branch: String, number: String) {
    precondition([bank, branch, number].allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    precondition(bank.utf8.count == 5 && branch.utf8.count == 5 && number.utf8.count == 11)
    self.bank = bank
    self.branch = branch
    self.number = number
  }

  /// An account that no bank holds: 99999 is no bank's code.
  package static let invented = BankAccount(bank: "99999", branch: "00042", number: "01234567890")

  /// The two digits that make bank, branch, number and key together a multiple of 97.
  package var key: String {
    Self.twoDigits(97 - Self.remainder(of: bank + branch + number + "00"))
  }

  /// In groups of four characters, as it is printed.
  package var iban: String {
    let account = bank + branch + number + key
    // Letters count from A = 10 (ISO 13616): F is 15, R is 27.
    let check = Self.twoDigits(98 - Self.remainder(of: account + "1527" + "00"))
    let characters = Array("FR" + check + account)
    return stride(from: 0, to: characters.count, by: 4)
      .map { String(characters[$0..<min($0 + 4, characters.count)]) }
      .joined(separator: " ")
  }

  /// Whether the check digits of an IBAN are right (ISO 13616, mod 97-10); spaces do not count.
  package static func isValid(iban: String) -> Bool {
    let characters = iban.filter { $0 != " " }
    guard characters.count > 4 else { return false }
    let digits = (characters.dropFirst(4) + characters.prefix(4)).map { character in
      character.base36Value.map(String.init)
    }
    guard !digits.contains(nil) else { return false }
    return remainder(of: digits.compactMap(\.self).joined()) == 1
  }

  /// Modulo 97, digit by digit, since the number is longer than any integer.
  private static func remainder(of digits: String) -> Int {
    digits.utf8.reduce(0) { ($0 * 10 + Int($1) - 0x30) % 97 }
  }

  private static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }
}

extension Character {
  /// 0 to 9 for a digit, 10 to 35 for a capital letter.
  fileprivate var base36Value: Int? {
    guard let ascii = asciiValue else { return nil }
    switch ascii {
    case 0x30...0x39: return Int(ascii) - 0x30
    case 0x41...0x5A: return Int(ascii) - 0x41 + 10
    default: return nil
    }
  }
}
