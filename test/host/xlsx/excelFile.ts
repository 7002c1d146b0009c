import { relationships, zipOf, type Parts } from './parts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REVISION =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr3" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${type}"/>`;

/**
 * Made by this script in the shapes that Excel writes: a table with calculated column and totals
 * row, shared and array formulas, texts with runs and readings, conditional formats, validations,
 * a slicer's extension list, a note, a chart, a pivot cache, macros, names, and a hidden sheet.
 */
export const EXCEL_PARTS: Parts = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    override('/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml') +
    override('/xl/worksheets/sheet1.xml', `${SHEET}.worksheet+xml`) +
    override('/xl/worksheets/sheet2.xml', `${SHEET}.worksheet+xml`) +
    override('/xl/tables/table1.xml', `${SHEET}.table+xml`) +
    override('/xl/comments1.xml', `${SHEET}.comments+xml`) +
    override('/xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml') +
    override('/xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml') +
    override('/xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET}.pivotCacheDefinition+xml`) +
    override('/xl/styles.xml', `${SHEET}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${SHEET}.sharedStrings+xml`) +
    override('/xl/calcChain.xml', `${SHEET}.calcChain+xml`) +
    '</Types>',
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml':
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" ${REVISION}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>` +
    '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Books\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="0" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}" xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"/></bookViews>' +
    '<sheets><sheet name="Invoices" sheetId="1" r:id="rId1"/><sheet name="Rates &amp; terms" sheetId="4" state="hidden" r:id="rId2"/></sheets>' +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Invoices!$3:$3</definedName><definedName name="Rate" comment="per day">'Rates &amp; terms'!$B$2</definedName><definedName name="Secret" hidden="1">Invoices!$C$4:$C$6</definedName></definedNames>` +
    '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rId6"/></pivotCaches></workbook>',
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId4', 'sharedStrings', 'sharedStrings.xml'],
    ['rId5', 'calcChain', 'calcChain.xml'],
    ['rId6', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId7', 'vbaProject', 'vbaProject.bin'],
  ),
  'xl/worksheets/sheet1.xml':
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" ${REVISION} xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:G12"/>` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="12.7109375" style="3" bestFit="1" customWidth="1"/><col min="3" max="4" width="14" customWidth="1"/><col min="7" max="7" width="0" hidden="1" customWidth="1" outlineLevel="1"/></cols><sheetData>' +
    '<row r="1" spans="1:7" ht="24" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="b"><v>1</v></c></row>' +
    '<row r="3" spans="1:7" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c></row>' +
    '<row r="4" spans="1:7" x14ac:dyDescent="0.25"><c r="A4" s="3" t="s"><v>5</v></c><c r="B4" s="1"><v>46083</v></c><c r="C4" s="4"><v>1200</v></c><c r="D4"><f>Invoices[[#This Row],[Amount]]*0.03</f><v>36</v></c><c r="F4"><f t="shared" ref="F4:F6" si="0">C4*$C$4+SUM(C$4:C4)</f><v>1441200</v></c></row>' +
    '<row r="5" spans="1:7" hidden="1" x14ac:dyDescent="0.25"><c r="A5" s="3" t="s"><v>6</v></c><c r="B5" s="1"><v>46084</v></c><c r="C5" s="4"><v>-50.5</v></c><c r="D5"><f>Invoices[[#This Row],[Amount]]*0.03</f><v>-1.515</v></c><c r="F5"><f t="shared" si="0"/><v>-59450.5</v></c></row>' +
    '<row r="6" spans="1:7" x14ac:dyDescent="0.25"><c r="A6" s="3" t="s"><v>7</v></c><c r="B6" s="1"><v>46085</v></c><c r="C6" s="4"><v>1E-3</v></c><c r="D6"><f>Invoices[[#This Row],[Amount]]*0.03</f><v>3.0000000000000001E-5</v></c><c r="F6"><f t="shared" si="0"/><v>1150.7</v></c></row>' +
    '<row r="7" spans="1:7" x14ac:dyDescent="0.25"><c r="A7" t="s"><v>8</v></c><c r="C7" s="4"><f>SUBTOTAL(109,Invoices[Amount])</f><v>1149.501</v></c></row>' +
    '<row r="9" spans="1:7" s="5" customFormat="1" x14ac:dyDescent="0.25"><c r="A9" s="5"/><c r="B9" t="str"><f>"x "&amp;A4</f><v>x RE-1</v></c><c r="C9" cm="1"><f t="array" ref="C9:C11">_xlfn._xlws.SORT(C4:C6)</f><v>-50.5</v></c><c r="E9" s="5" t="s"><v>0</v></c></row>' +
    '<row r="10" x14ac:dyDescent="0.25"><c r="C10"><v>1E-3</v></c></row><row r="11" x14ac:dyDescent="0.25"><c r="C11"><v>1200</v></c><c r="E11"><f>_xlfn.XLOOKUP(A4,Invoices[Invoice],Invoices[Amount])</f><v>1200</v></c></row>' +
    '<row r="12" x14ac:dyDescent="0.25"><c r="A12" s="5"/><c r="B12" s="5"/></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="A12:B12"/></mergeCells>' +
    '<conditionalFormatting sqref="C4:C6"><cfRule type="expression" dxfId="0" priority="1"><formula>$C4&lt;0</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A4:A6"><formula1>"RE-1,RE-2"</formula1></dataValidation>' +
    `<dataValidation type="decimal" operator="lessThan" allowBlank="1" sqref="F9:F11"><formula1>'Rates &amp; terms'!$B$2</formula1></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="E11" r:id="rId4"/><hyperlink ref="B9" location="'Rates &amp; terms'!B2" display="x"/></hyperlinks>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/>' +
    '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' +
    '<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x14:slicerList xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="9"/></x14:slicerList></ext></extLst></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['rId1', 'table', '../tables/table1.xml'],
    ['rId2', 'drawing', '../drawings/drawing1.xml'],
    ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId5', 'comments', '../comments1.xml'],
  ).replace(
    '</Relationships>',
    `<Relationship Id="rId4" Type="${OFFICE}/hyperlink" Target="https://example.com/?a=1&amp;b=2" TargetMode="External"/></Relationships>`,
  ),
  'xl/worksheets/sheet2.xml':
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:C2"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>` +
    '<row r="1"><c r="A1" t="s"><v>9</v></c></row><row r="2"><c r="B2"><v>0.03</v></c><c r="C2"><f>Invoices!C5+1</f><v>-49.5</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
  'xl/tables/table1.xml':
    `${HEAD}<table xmlns="${MAIN}" ${REVISION} id="1" xr:uid="{00000000-000C-0000-FFFF-FFFF00000000}" name="Invoices" displayName="Invoices" ref="A3:D7" totalsRowCount="1" headerRowDxfId="0"><autoFilter ref="A3:D6" xr:uid="{00000000-0009-0000-0100-000001000000}"><filterColumn colId="0"><filters><filter val="RE-1"/><filter val="RE-3"/></filters></filterColumn></autoFilter>` +
    '<tableColumns count="4"><tableColumn id="1" xr3:uid="{00000000-0010-0000-0000-000001000000}" name="Invoice" totalsRowLabel="Total"/><tableColumn id="2" xr3:uid="{00000000-0010-0000-0000-000002000000}" name="Date"/><tableColumn id="3" xr3:uid="{00000000-0010-0000-0000-000003000000}" name="Amount" totalsRowFunction="sum"/>' +
    '<tableColumn id="5" xr3:uid="{00000000-0010-0000-0000-000004000000}" name="Cash_x000a_discount"><calculatedColumnFormula>Invoices[[#This Row],[Amount]]*0.03</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
  'xl/styles.xml':
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;EUR&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><i/><sz val="14"/><color rgb="FFC00000"/><name val="Calibri"/><family val="2"/></font></fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="dashed"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1"/></xf>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><protection locked="0"/></xf></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  'xl/sharedStrings.xml':
    `${HEAD}<sst xmlns="${MAIN}" count="11" uniqueCount="10"><si><r><t xml:space="preserve">Open </t></r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>invoices</t></r></si><si><t>Invoice</t></si><si><t>Date</t></si><si><t>Amount</t></si><si><t xml:space="preserve">Cash\ndiscount</t></si>` +
    '<si><t>RE-1</t></si><si><t>RE-2 &amp; Co &lt;x&gt;</t></si><si><t>\u8acb\u6c42\u66f8</t><rPh sb="0" eb="3"><t>\u30bb\u30a4\u30ad\u30e5\u30a6</t></rPh><phoneticPr fontId="1"/></si><si><t>Total_x000D__x005F_x000B_</t></si><si><t/></si></sst>',
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="D4" i="1"/><c r="F4"/></calcChain>`,
  'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="C6" authorId="0"><text><t>why?</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Row>5</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
  'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:val><c:numRef><c:f>Invoices!$C$4:$C$6</c:f></c:numRef></c:val></c:chartSpace>`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A3:D6" sheet="Invoices"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
  'xl/vbaProject.bin': Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
};

export const excelFile = (): Uint8Array => zipOf(EXCEL_PARTS);
