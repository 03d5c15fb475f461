import Vocabulary

extension Topic {
  static let pdfDamaged = Topic(
    fr: (
      "Les lecteurs courants n'affichent pas toutes les pages du PDF.",
      "La structure du fichier est lue en entier, page par page.",
      "Toutes les pages doivent s'afficher."
    ),
    en: (
      "The usual readers do not show all pages of the PDF.",
      "The structure of the file is read in full, page by page.",
      "All pages must show."
    ),
    source: .choice)

  static let pdfNoPages = Topic(
    fr: (
      "Le PDF s'ouvre mais ne contient aucune page.",
      "Les pages qui existent vraiment sont comptées, quoi qu'annonce le fichier.",
      "Une page au moins."
    ),
    en: (
      "The PDF opens but has no pages.",
      "The pages that are really there are counted, whatever the file announces.",
      "At least one page."
    ),
    source: .choice)

  static let pdfRepaired = Topic(
    fr: (
      "Le PDF ne s'ouvre qu'après réparation de sa structure.",
      "La table des objets est lue, puis reconstruite si elle est fausse.",
      "Pas de seuil."
    ),
    en: (
      "The PDF opens only after its structure was repaired.",
      "The table of objects is read, then rebuilt where it is wrong.",
      "No threshold."
    ),
    source: .choice)

  static let pdfTooManyPages = Topic(
    fr: (
      "Le PDF a plus de pages qu'on n'en examine.",
      "Les pages sont comptées avant d'être examinées.",
      "\(Threshold.maximumPages.fr) au plus (clé `maximum_pages`)."
    ),
    en: (
      "The PDF has more pages than are examined.",
      "The pages are counted before any of them is examined.",
      "At most \(Threshold.maximumPages.en) (key `maximum_pages`)."
    ),
    source: .bound)

  static let pdfPageTooLarge = Topic(
    fr: (
      "Une page est d'une taille démesurée.",
      "Le plus grand côté de la page, telle qu'elle s'affiche.",
      "\(Threshold.maximumPageSide.fr) au plus (clé `maximum_page_side_in`, en pouces)."
    ),
    en: (
      "A page is of an enormous size.",
      "The longer side of the page as it is shown.",
      "At most \(Threshold.maximumPageSide.en) (key `maximum_page_side_in`, in inches)."
    ),
    source: .pdfStandard)

  static let pdfTooComplex = Topic(
    fr: (
      "Le PDF contient trop d'objets, d'instructions ou de niveaux imbriqués.",
      "Ils sont comptés pendant la lecture, qui s'arrête à la borne.",
      "La borne atteinte est donnée avec la raison."
    ),
    en: (
      "The PDF holds too many objects, operators or levels of nesting.",
      "They are counted while reading, which stops at the bound.",
      "The bound that was met is given with the reason."
    ),
    source: .bound)

  static let pdfActiveContent = Topic(
    fr: (
      "Le PDF exécute du JavaScript ou lance un programme.",
      "Les actions sont cherchées dans tout le document, qu'elles se déclenchent seules ou non.",
      "Aucune. Ouvrir à une page, envoyer un formulaire ou contenir un film ne suffit pas."
    ),
    en: (
      "The PDF runs JavaScript or starts a program.",
      "Actions are looked for in the whole document, whether they start by themselves or not.",
      "None. Opening at a page, sending a form or holding a film is not enough."
    ),
    source: .choice)

  static let pdfDynamicForm = Topic(
    fr: (
      "Le PDF est un formulaire XFA dynamique : presque aucun lecteur n'affiche ses pages.",
      "La présence d'un formulaire XFA dont les pages ne sont pas des pages PDF ordinaires.",
      "Pas de seuil."
    ),
    en: (
      "The PDF is a dynamic XFA form: hardly any reader shows its pages.",
      "The presence of an XFA form whose pages are not ordinary PDF pages.",
      "No threshold."
    ),
    source: .choice)

  static let pdfEmbeddedFiles = Topic(
    fr: (
      "Des fichiers sont joints au PDF ; le XML d'une facture électronique (Factur-X) n'est qu'une note.",
      "Les pièces jointes du document et de ses annotations sont comptées.",
      "Aucune pièce jointe conseillé."
    ),
    en: (
      "Files are attached to the PDF; the XML of an electronic invoice (Factur-X) is a note only.",
      "The attachments of the document and of its annotations are counted.",
      "No attachment advised."
    ),
    source: .choice)

  static let pdfPortfolio = Topic(
    fr: (
      "Le PDF est un porte-documents, dont les vrais documents sont des pièces jointes.",
      "La présence d'une collection (ISO 32000-2, 12.3.5).",
      "Pas de seuil."
    ),
    en: (
      "The PDF is a portfolio, whose real documents are attachments.",
      "The presence of a collection (ISO 32000-2, 12.3.5).",
      "No threshold."
    ),
    source: .choice)

  static let pdfSigned = Topic(
    fr: (
      "Le PDF porte une signature électronique : il n'est jamais allégé.",
      "La présence d'un champ de signature rempli ; la signature n'est pas vérifiée.",
      "Pas de seuil."
    ),
    en: (
      "The PDF bears an electronic signature: it is never made lighter.",
      "The presence of a filled signature field; the signature is not verified.",
      "No threshold."
    ),
    source: .choice)
}
