-- Makes real tables of the HTML tables in Markdown, with their spans and with the notes in their cells; pandoc alone
-- passes them through as HTML, which a DOCX loses.
--   briefing convert weekly.pdf -f markdown | pandoc -f gfm --lua-filter tools/pandoc/html-tables.lua -o weekly.docx

local function is_html(block)
  return block.t == "RawBlock" and block.format == "html"
end

-- Cells that are Markdown were set aside; each left a span with its number.
local function with_cells(element, cells)
  return element:walk({
    Span = function(span)
      local number = span.attributes["cell"]
      if not number then return nil end
      local inlines = pandoc.Inlines({})
      for _, block in ipairs(cells[tonumber(number)]) do
        if block.content then inlines:extend(block.content) end
      end
      return inlines
    end,
  })
end

function Blocks(blocks)
  local result = pandoc.Blocks({})
  local html, cells
  for _, block in ipairs(blocks) do
    if not html and is_html(block) and block.text:match("^<table") then html, cells = "", {} end
    if not html then
      result:insert(block)
    elseif is_html(block) then
      html = html .. block.text
      if html:match("</table>%s*$") then
        for _, table in ipairs(pandoc.read(html, "html").blocks) do result:insert(with_cells(table, cells)) end
        html = nil
      end
    else
      local last = cells[#cells]
      if html:match("</span>$") then
        last:insert(block)
      else
        cells[#cells + 1] = pandoc.List({ block })
        html = html .. '<span data-cell="' .. #cells .. '"></span>'
      end
    end
  end
  return result
end

-- The few marks for which Markdown has no sign of its own.
local tags = { strong = pandoc.Strong, em = pandoc.Emph, sup = pandoc.Superscript, sub = pandoc.Subscript, ins = pandoc.Underline }

function Inlines(inlines)
  local result, open = pandoc.List({}), {}
  for _, inline in ipairs(inlines) do
    local raw = inline.t == "RawInline" and inline.format == "html" and inline.text
    local opening, closing = raw and raw:match("^<(%a+)>$"), raw and raw:match("^</(%a+)>$")
    if opening and tags[opening] then
      open[#open + 1] = { tag = opening, content = pandoc.List({}) }
    elseif closing and #open > 0 and open[#open].tag == closing then
      local closed = table.remove(open)
      local target = #open > 0 and open[#open].content or result
      target:insert(tags[closing](closed.content))
    elseif raw and raw:match("^<br") then
      local target = #open > 0 and open[#open].content or result
      target:insert(pandoc.LineBreak())
    else
      local target = #open > 0 and open[#open].content or result
      target:insert(inline)
    end
  end
  return pandoc.Inlines(result)
end
