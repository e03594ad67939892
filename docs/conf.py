"""How Sphinx builds the pages; `make docs`. Nothing is fetched when they are built or read."""

project = "fogline"
author = "the fogline contributors"
html_show_copyright = False
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["conf.py"]
html_theme = "furo"
html_title = "fogline"
html_static_path: list[str] = []
html_copy_source = False
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
add_module_names = False
python_display_short_literal_types = True
