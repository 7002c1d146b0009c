import type { ParameterName } from '../../../app/useCases';

/** What each parameter does, in one line. */
export const explanations: Readonly<Record<ParameterName, string>> = {
  'Accounting currency': 'Valuta van de boekhouding; grenzen en boekstukken staan erin.',
  'Automatic settlement':
    'Betalingen zonder markering worden vereffend met open documenten van dezelfde rekening en valuta.',
  'Cash discount administration':
    'Wat er gebeurt als er te veel is betaald terwijl er korting is: Specifiek behoudt de korting, Flexibel verkleint ze.',
  'Maximum penny difference':
    'Verschillen tot en met dit bedrag gaan naar de afrondingsrekening en het document wordt gesloten.',
  'Maximum overpayment or underpayment':
    'Grotere verschillen tot en met dit bedrag worden ook aanvaard en afgeboekt.',
  'Calculate cash discounts for partial payments':
    'Een deelbetaling binnen de termijn krijgt haar deel van de korting.',
  'Calculate cash discounts for credit notes':
    'Gemarkeerde creditnota’s krijgen korting volgens dezelfde regels als facturen.',
  'Prioritize settlement': 'Markeren op prioriteit volgt de volgorde hieronder in plaats van de vervaldatum.',
  'Use priority for automatic settlement': 'Ook automatische vereffening volgt die volgorde.',
  'Priority order': 'Wat bepaalt welk document het geld eerst krijgt, gescheiden door puntkomma’s.',
  'Date to use for calculating discounts':
    'De dag die binnen de kortingstermijn moet vallen: die van de betaling of de hieronder gekozen dag.',
  'Selected discount date': 'Telt alleen zolang hierboven Geselecteerde datum is gekozen.',
  'Grace days': 'Dagen na de kortingsdatum waarop de korting nog wordt verleend.',
  'Settlement posting date': 'Datum van kortings- en verschilboekstukken van eerder geboekte documenten.',
  'Exchange rate for cash discount':
    'Of een korting in vreemde valuta tegen de koers van de betaling of van de factuur telt.',
  'Write off differences without a discount':
    'Verschillen binnen het maximum worden ook zonder korting afgeboekt.',
  'Cash discount is calculated on amount including sales tax':
    'Nee: de korting wordt over het bedrag zonder btw berekend.',
  'Reverse sales tax on cash discount': 'De korting boekt haar deel van de geboekte btw terug.',
  'Rule set': 'Het programma waarvan de vereffeningsregels gelden.',
  'Partial payments': 'Hoe deze regelset korting op een deelbetaling verleent.',
  'Tolerance percent': 'Verschil dat deze regelset aanvaardt, in procent van het document.',
  'Tolerance amount': 'Verschil dat deze regelset aanvaardt, als bedrag.',
  'Discount tolerance':
    'Ja: korting in de respijtdagen wordt als kortingstolerantie geboekt in plaats van als contantkorting.',
  'Unearned discount':
    'Ja: wat boven de verdiende korting is afgetrokken, wordt tot de hoogste korting verleend, op een eigen rekening.',
  'Tax mode': 'Wanneer deze regelset de btw over een korting corrigeert.',
  'Dimension columns': 'Kolommen van de facturen, zoals Kostenplaats, die boekingen meenemen.',
  'Customer payment voucher': 'Volgend nummer van de reeks voor betalingen van klanten.',
  'Vendor payment voucher': 'Volgend nummer van de reeks voor betalingen aan leveranciers.',
  'Books closed until': 'Een boeking op of voor deze dag wordt geweigerd.',
  'Posted by': 'Naam die bij elke run staat.',
  'Language of sentences in sheets': 'Taal van redenen en problemen die in bladen worden geschreven.',
  'Date of bank lines':
    'Dag van een bankregel waarvoor kortingen gelden: de boekdatum van de bank of de valutadatum.',
  'Tolerance of bank lines':
    'Hoeveel een bankregel van zijn documenten mag afwijken en toch wordt voorgesteld; de rest volgt de grenzen hierboven.',
  'Largest bank fee': 'Een lagere betaling wordt tot dit bedrag met kosten van een bank verklaard.',
  'Likeness of names':
    'Deel van zijn letters, gewogen naar zeldzaamheid, dat een naam met die van een klant gemeen moet hebben.',
  'Lead of the likest name': 'Hoeveel de best gelijkende naam meer moet lijken dan de tweede.',
  'Documents of a combination':
    'Grootste aantal documenten waarvan alleen de bedragen worden opgeteld; 0 voor geen.',
  'Documents of a likely combination':
    'Tot zoveel documenten is een combinatie op bedrag waarschijnlijk, als zij de enige is.',
  'Open documents searched':
    'Bij klanten met meer open documenten wordt niet naar optellende bedragen gezocht.',
  'Amount certain without a number':
    'Een betaling zonder nummer is zeker als de betaler bekend is en zij zoveel heeft voor elk open document rond haar bedrag.',
  'Days a document may be later':
    'Documenten met een latere datum gelden niet als betaald door een bankregel die ze niet noemt.',
  'Number format': 'Hoe teksten die bedragen zijn in uw tabellen staan, als een bron dat niet zelf aangeeft.',
  'Date format': 'Hoe teksten die datums zijn in uw tabellen staan, als een bron dat niet zelf aangeeft.',
};
