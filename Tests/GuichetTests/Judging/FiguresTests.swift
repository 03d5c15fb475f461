import Guichet
import Testing
import Vocabulary

@Suite("Figures")
struct FiguresTests {
  let fr = Figures(.fr)
  let en = Figures(.en)

  @Test(
    "Quantities are written as each language does",
    arguments: [
      (Quantity(4_812_345, .bytes), "4,8\u{A0}Mo", "4.8\u{A0}MB"),
      (Quantity(5_000_000, .bytes), "5\u{A0}Mo", "5\u{A0}MB"),
      (Quantity(1_073_741_824, .bytes), "1,1\u{A0}Go", "1.1\u{A0}GB"),
      (Quantity(812_345, .bytes), "812\u{A0}ko", "812\u{A0}kB"),
      (Quantity(1, .bytes), "1\u{A0}octet", "1\u{A0}byte"),
      (Quantity(0, .bytes), "0\u{A0}octet", "0\u{A0}bytes"),
      (Quantity(0.014, .share), "1,4\u{A0}%", "1.4%"),
      (Quantity(200, .inches), "5,08\u{A0}m", "5.08\u{A0}m"),
      (Quantity(300, .dotsPerInch), "300\u{A0}DPI", "300\u{A0}DPI"),
      (Quantity(32_767, .pixels), "32\u{202F}767\u{A0}pixels", "32,767\u{A0}pixels"),
      (Quantity(100_000_000, .pixels), "100\u{A0}millions de pixels", "100\u{A0}million pixels"),
      (Quantity(1, .pages), "1\u{A0}page", "1\u{A0}page"),
      (Quantity(31, .score), "31", "31")
    ])
  func quantities(quantity: Quantity, french: String, english: String) {
    #expect(fr.text(quantity) == french)
    #expect(en.text(quantity) == english)
  }

  @Test(
    "Figures that are compared differ where the values do",
    arguments: [
      (Quantity(4_999_999, .bytes), Quantity(5_000_000, .bytes), "4,999999\u{A0}Mo"),
      (Quantity(5_000_000, .bytes), Quantity(5_000_000, .bytes), "5\u{A0}Mo"),
      (Quantity(5_040_000, .bytes), Quantity(5_000_000, .bytes), "5,04\u{A0}Mo"),
      (Quantity(999_999, .bytes), Quantity(1_000_000, .bytes), "0,999999\u{A0}Mo"),
      (Quantity(800_000, .bytes), Quantity(5_000_000, .bytes), "0,8\u{A0}Mo"),
      (Quantity(80_000, .bytes), Quantity(5_000_000, .bytes), "80\u{A0}ko"),
      (Quantity(0.0199, .share), Quantity(0.02, .share), "1,99\u{A0}%"),
      (Quantity(200.1, .inches), Quantity(200, .inches), "5,083\u{A0}m"),
      (Quantity(49.6, .score), Quantity(50, .score), "49,6")
    ])
  func compared(measured: Quantity, limit: Quantity, text: String) {
    #expect(fr.text(measured, beside: limit) == text)
    #expect((measured == limit) == (fr.text(measured, beside: limit) == fr.text(limit, beside: measured)))
  }

  @Test("No number is too strange to be written", arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e-300])
  func strange(value: Double) {
    for unit in Quantity.Unit.allCases {
      #expect(!fr.text(Quantity(value, unit), beside: Quantity(1, unit)).isEmpty)
      #expect(!en.text(Quantity(1, unit), beside: Quantity(value, unit)).isEmpty)
    }
  }

  @Test(
    "Pages are listed as one would say them",
    arguments: [
      ([2], "page\u{A0}2", "page\u{A0}2"),
      ([3, 2, 5], "pages\u{A0}2, 3 et 5", "pages\u{A0}2, 3 and 5"),
      ([2, 3, 4, 5, 6, 7, 8, 9], "pages\u{A0}2 à 9", "pages\u{A0}2 to 9"),
      ([1, 3, 4, 5, 12], "pages\u{A0}1, 3 à 5 et 12", "pages\u{A0}1, 3 to 5 and 12"),
      ([1, 2], "pages\u{A0}1 et 2", "pages\u{A0}1 and 2"),
      (
        Array(stride(from: 1, through: 29, by: 2)), "pages\u{A0}1, 3, 5, 7, 9, 11, 13 et 8 autres",
        "pages\u{A0}1, 3, 5, 7, 9, 11, 13 and 8 more"
      )
    ])
  func pages(numbers: [Int], french: String, english: String) {
    #expect(fr.pages(numbers) == french)
    #expect(en.pages(numbers) == english)
  }

  @Test("French is set with its spaces, apostrophes and guillemets")
  func french() {
    #expect(
      Typesetting.french("C'est lu : oui ; « ici » ! Non ?")
        == "C’est lu\u{A0}: oui\u{202F}; «\u{A0}ici\u{A0}»\u{202F}! Non\u{202F}?")
  }
}
