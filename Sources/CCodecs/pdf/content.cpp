#include "content.hpp"

#include "xfa.hpp"

#include <utility>

namespace guichet {

void Content::look_at_catalog(QPDFObjectHandle catalog) {
  QPDFObjectHandle opening = entry(catalog, "/OpenAction");
  if (opening.isDictionary() && look_at_action(opening)) acts |= GUICHET_PDF_ACTS_WHEN_OPENED;
  look_at_events(catalog);

  QPDFObjectHandle names = entry(catalog, "/Names");
  for_each_in_name_tree(entry(names, "/JavaScript"), budget, [&](QPDFObjectHandle, QPDFObjectHandle action) {
    look_at_action(action);
  });
  for_each_in_name_tree(entry(names, "/EmbeddedFiles"), budget, [&](QPDFObjectHandle key, QPDFObjectHandle file) {
    look_at_file(file, text(key));
  });
  for_each(entry(catalog, "/AF"), budget, [&](QPDFObjectHandle file) { look_at_file(file, ""); });

  look_at_outline(entry(catalog, "/Outlines"));
  portfolio = entry(catalog, "/Collection").isDictionary();

  QPDFObjectHandle acroform = entry(catalog, "/AcroForm");
  if (acroform.isDictionary()) {
    form = form_kind(catalog, acroform, budget);
    look_at_fields(acroform);
  }
  // A certification is a signature of its author; /UR3 beside it only grants rights in a reader (ISO 32000-2, 12.8.6).
  if (entry(entry(catalog, "/Perms"), "/DocMDP").isDictionary()) has_signature = true;
}

void Content::look_at_page(QPDFObjectHandle page) {
  look_at_events(page);
  for_each(entry(page, "/AF"), budget, [&](QPDFObjectHandle file) { look_at_file(file, ""); });
  for_each(entry(page, "/Annots"), budget, [&](QPDFObjectHandle annotation) { look_at_annotation(annotation); });
}

/// Follows an action and those chained to it. True where one of them does more than go to a place in this document.
bool Content::look_at_action(QPDFObjectHandle first) {
  bool does_more = false;
  std::vector<QPDFObjectHandle> chain{first};
  while (!chain.empty()) {
    QPDFObjectHandle action = chain.back();
    chain.pop_back();
    budget.spend();
    if (!action.isDictionary() || !actions.insert(action)) continue;
    std::string type = name(entry(action, "/S"));
    if (type != "GoTo") does_more = true;
    // A rendition can carry a script too.
    if (type == "JavaScript" || action.hasKey("/JS")) acts |= GUICHET_PDF_ACTS_JAVASCRIPT;
    if (type == "Launch") acts |= GUICHET_PDF_ACTS_LAUNCH;
    if (type == "SubmitForm") acts |= GUICHET_PDF_ACTS_SUBMIT_FORM;
    if (type == "Rendition" || type == "Movie" || type == "Sound" || type == "GoTo3DView"
        || type == "RichMediaExecute") {
      acts |= GUICHET_PDF_ACTS_RICH_MEDIA;
    }
    for_each(entry(action, "/Next"), budget, [&](QPDFObjectHandle next) { chain.push_back(next); });
  }
  return does_more;
}

/// The actions of /AA, of whatever trigger (ISO 32000-2, 12.6.3).
void Content::look_at_events(QPDFObjectHandle owner) {
  QPDFObjectHandle events = entry(owner, "/AA");
  if (!events.isDictionary()) return;
  for (auto const &trigger : events.getKeys()) {
    QPDFObjectHandle action = entry(events, trigger);
    if (!action.isDictionary()) continue;
    acts |= GUICHET_PDF_ACTS_ON_EVENTS;
    look_at_action(action);
  }
}

void Content::look_at_annotation(QPDFObjectHandle annotation) {
  if (!annotation.isDictionary() || !annotations.insert(annotation)) return;
  if (fields.contains(annotation)) return;
  look_at_action(entry(annotation, "/A"));
  look_at_events(annotation);
  std::string type = name(entry(annotation, "/Subtype"));
  if (type == "FileAttachment") look_at_file(entry(annotation, "/FS"), "");
  if (type == "RichMedia" || type == "Movie" || type == "Sound" || type == "Screen" || type == "3D") {
    acts |= GUICHET_PDF_ACTS_RICH_MEDIA;
  }
  // A widget that no form lists: readers show its signature all the same.
  if (type == "Widget") look_at_signature(annotation, name(entry(annotation, "/FT")));
  for_each(entry(annotation, "/AF"), budget, [&](QPDFObjectHandle file) { look_at_file(file, ""); });
}

/// Walks over the field hierarchy; a field passes its type on to its kids (ISO 32000-2, 12.7.4).
void Content::look_at_fields(QPDFObjectHandle acroform) {
  std::vector<std::pair<QPDFObjectHandle, std::string>> rest;
  auto add = [&](QPDFObjectHandle list, const std::string &type) {
    if (!list.isArray()) return;
    for_each(list, budget, [&](QPDFObjectHandle field) { rest.emplace_back(field, type); });
  };
  add(entry(acroform, "/Fields"), "");
  while (!rest.empty()) {
    auto [field, inherited] = rest.back();
    rest.pop_back();
    budget.spend();
    if (!field.isDictionary() || !fields.insert(field)) continue;
    std::string type = name(entry(field, "/FT"));
    if (type.empty()) type = inherited;
    look_at_signature(field, type);
    look_at_action(entry(field, "/A"));
    look_at_events(field);
    add(entry(field, "/Kids"), type);
  }
}

/// A signature field is signed where its value is a signature dictionary that holds something.
void Content::look_at_signature(QPDFObjectHandle field, const std::string &type) {
  if (type != "Sig") return;
  QPDFObjectHandle value = entry(field, "/V");
  if (value.isDictionary() && (value.hasKey("/ByteRange") || value.hasKey("/Contents"))) has_signature = true;
}

void Content::look_at_outline(QPDFObjectHandle outline) {
  Seen seen;
  std::vector<QPDFObjectHandle> rest{entry(outline, "/First")};
  while (!rest.empty()) {
    QPDFObjectHandle item = rest.back();
    rest.pop_back();
    budget.spend();
    if (!item.isDictionary() || !seen.insert(item)) continue;
    look_at_action(entry(item, "/A"));
    rest.push_back(entry(item, "/Next"));
    rest.push_back(entry(item, "/First"));
  }
}

/// Counts a file specification that carries its file (ISO 32000-2, 7.11.4), once, wherever it is named.
void Content::look_at_file(QPDFObjectHandle specification, const std::string &key) {
  QPDFObjectHandle embedded = entry(specification, "/EF");
  if (!embedded.isDictionary()) return;
  for (auto const &platform : embedded.getKeys()) {
    QPDFObjectHandle stream = entry(embedded, platform);
    if (!stream.isStream()) continue;
    if (!files.insert(stream)) return;
    std::string file_name = text(entry(specification, "/UF"));
    if (file_name.empty()) file_name = text(entry(specification, "/F"));
    if (file_name.empty()) file_name = key;
    embedded_files.push_back(file_name);
    return;
  }
}

}  // namespace guichet
