/** A cell a line, rows end with an empty line: what a converter leaves of a Word table. */
export const cellReport = ` ÚVOD
Strategie má dva okruhy a v nich 5 opatření.
	1.
	Bydlení pro každého

	2.
	Práce pro každého



SHRNUTÍ
Z podkladů plyne, že 2 opatření nebyla v roce 2031 plněna, 1 opatření bylo plněno částečně, 1 opatření bylo plněno a 2 opatření byla splněna.


	OKRUH OPATŘENÍ I: Bydlení pro každého

	Kraj pomůže obcím:

	Číslo
	Popis dílčí aktivity
	Indikátor plnění
	Termín plnění
	Odpovědnost

	
	
	
	
	Spolupráce

	1.
	Mapa volných bytů
	mapa
	12 / 2031
	KÚ / ???

	
	
	
	
	obce, NNO

	Plnění / monitoring
	ČÁSTEČNĚ

	Komentář / popis
	Mapa má polovinu obcí.

Druhá polovina přibude na jaře.

	[bookmark: _Hlk1]2.
	Fond oprav
	
	průběžně 
do 12 / 2034
	KÚ / odbor

	
	
	
	
	---

	Plnění / monitoring
	Fond oprav zatím pravidla nemá a gestor o nich jedná s obcemi v okolí.

	Komentář / popis
	NEPLNĚNO




	OKRUH OPATŘENÍ II: Práce pro každého

	Mezi činnosti patří:

	Číslo
	Popis dílčí aktivity
	Indikátor plnění
	Termín plnění
	Odpovědnost

	
	
	
	
	Spolupráce

	1.
	Dílna pro začátečníky
	počet míst
	po přijetí zákona
	

	
	
	
	
	obce

	Plnění / monitoring
	SPLNĚNO

	Komentář / popis
	Dílna se připravuje, otevře se příští rok.

	2.
	Mentoři
	počet mentorů
	31. 12. 2033
	kraj

	
	
	
	
	firmy

	Plnění / monitoring
	PLNĚNO

	Komentář / popis
	-------

	4.
	Veletrh práce
	veletrh
	prosinec 2032
	kraj

	
	
	
	
	firmy

	Plnění / monitoring
	SPLNĚNO

	Komentář / popis
	Veletrh proběhl v březnu.
`

export const wideReport = `# Zpráva o plnění

## Prioritní oblast 1 – Rodiny

Rodiny mají mít kam jít.

| Č. | Opatření | Indikátor | Termín | Gestor | Spolupráce | Stav plnění | Komentář |
|---|---|---|---|---|---|---|---|
| 1.1 | Rodinné kluby | počet klubů | do konce roku 2032 | odbor | obce; NNO | částečně splněno | Tři kluby ze šesti. |
| 1.2 | Hlídání dětí | | xxx | bude doplněno | – | Nesplněno | |

## Prioritní oblast 2 – Senioři

| Č. | Opatření | Indikátor | Termín | Gestor | Spolupráce | Stav plnění | Komentář |
|---|---|---|---|---|---|---|---|
| 2.1 | Taxi pro seniory | jízdy | odbor dopravy | 6/2031 | obce | Plněn | Jezdí dvě auta. |
`

export const linedReport = `Zpráva o plnění strategie
Oblast III: Zdraví
Opatření III.1: Sestra na vsi
Indikátor: počet sester
Termín: IV. čtvrtletí 2031
Odpovědnost: odbor zdravotnictví
Spolupráce: obce, nemocnice
Stav: plní se
Komentář: Sestry jsou čtyři.
Přibude pátá.
Opatření III.2: Lékárna na kolech
Indikátor: auto
Termín: neurčeno přesně
Odpovědnost:
Spolupráce: lékárníci
Stav: zčásti
Komentář: Auto je koupené.
12
Zpráva o plnění strategie
Oblast IV: Kultura
Opatření IV.1: Knihovna do kapsy
Indikátor: výpůjčky
Termín: každoročně do 2035
Odpovědnost: knihovna
Spolupráce: školy
Stav: neznámý
Komentář: Zatím se nesleduje.
13
Zpráva o plnění strategie
`
