#pragma once

#include "guichet_pdf.h"
#include "objects.hpp"

#include <vector>

namespace guichet {

/// The pages that are really in the tree, whatever its /Count says.
struct PageTree {
  uint64_t places = 0;
  uint64_t present = 0;
  /// The first places, with what each inherits.
  std::vector<guichet_pdf_page> pages;
};

/// Levels of the tree: far more than any writer makes, and few enough for readers that take each step anew.
constexpr uint64_t maximum_page_tree_depth = 1000;

/// Walks over the tree without recursion. `visit` is called with each page dictionary that is described.
template <typename Visit>
void walk_page_tree(QPDFObjectHandle root, size_t maximum_pages, Budget &budget, PageTree &tree, Visit visit);

/// The attributes of a node, those it inherits included (ISO 32000-2, table 31).
guichet_pdf_page page_attributes(QPDFObjectHandle node, const guichet_pdf_page &inherited);

/// A page is what has no /Kids; some writers leave out or mistype /Type.
inline bool is_page(QPDFObjectHandle node) {
  return node.isDictionary() && !node.hasKey("/Kids") && name(entry(node, "/Type")) != "Pages";
}

template <typename Visit>
void walk_page_tree(QPDFObjectHandle root, size_t maximum_pages, Budget &budget, PageTree &tree, Visit visit) {
  struct Level {
    QPDFObjectHandle kids;
    int next;
    guichet_pdf_page attributes;
  };
  Seen seen;
  std::vector<Level> levels;

  auto enter = [&](QPDFObjectHandle node, const guichet_pdf_page &inherited) {
    budget.spend();
    if (node.isDictionary() && !is_page(node)) {
      // A node that is met again is its own ancestor or shared; readers show it once.
      QPDFObjectHandle kids = entry(node, "/Kids");
      if (!kids.isArray() || !seen.insert(node)) return;
      levels.push_back({kids, 0, page_attributes(node, inherited)});
      if (levels.size() > maximum_page_tree_depth) throw TooComplex{levels.size(), maximum_page_tree_depth};
      return;
    }
    guichet_pdf_page page = page_attributes(node, inherited);
    page.present = node.isDictionary();
    tree.places += 1;
    tree.present += page.present ? 1 : 0;
    if (tree.pages.size() >= maximum_pages) return;
    tree.pages.push_back(page);
    if (page.present) visit(node);
  };

  guichet_pdf_page none{};
  if (root.isDictionary()) enter(root, none);
  while (!levels.empty()) {
    Level &level = levels.back();
    if (level.next >= level.kids.getArrayNItems()) {
      levels.pop_back();
      continue;
    }
    QPDFObjectHandle kid = level.kids.getArrayItem(level.next++);
    guichet_pdf_page inherited = level.attributes;
    enter(kid, inherited);
  }
}

}  // namespace guichet
