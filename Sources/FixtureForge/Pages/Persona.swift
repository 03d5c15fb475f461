/// Somebody invented, to whom the demo documents belong.
package struct Persona: Equatable, Sendable {
  package var firstName: String
  package var lastName: String
  package var street: String
  package var city: String

  package var fullName: String { "\(firstName) \(lastName)" }
  package var address: [String] { [fullName, street, city] }

  package init(firstName: String, lastName: String, street: String, city: String) {
    self.firstName = firstName
    self.lastName = lastName
    self.street = street
    self.city = city
  }

  package static let parent = Persona(
    firstName: "Hélène", lastName: "Garçon-Lefèvre", street: "12 bis, allée des Érables", city: "44000 NANTES")

  package static let child = Persona(
    firstName: "Anaïs", lastName: "Garçon-Lefèvre", street: "12 bis, allée des Érables", city: "44000 NANTES")
}
