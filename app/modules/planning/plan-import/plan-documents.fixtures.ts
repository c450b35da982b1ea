import type { ServiceTypeRow } from './plan-import.types.ts'

export const serviceTypes: readonly ServiceTypeRow[] = [
  { section: '37', name: 'odborné sociální poradenství' },
  { section: '39', name: 'osobní asistence' },
  { section: '40', name: 'pečovatelská služba' },
  { section: '43', name: 'podpora samostatného bydlení' },
  { section: '48', name: 'domovy pro osoby se zdravotním postižením' },
  { section: '49', name: 'domovy pro seniory' },
  { section: '60', name: 'krizová pomoc' },
  { section: '60a', name: 'intervenční centra' },
  { section: '63', name: 'noclehárny' },
  { section: '65', name: 'sociálně aktivizační služby pro rodiny s dětmi' },
  { section: '67', name: 'sociálně terapeutické dílny' },
  { section: '68', name: 'terapeutické komunity' },
  { section: '70', name: 'sociální rehabilitace' },
]

/** Cards as tables with tabs, a footnote that tears a table, notes of cancelled and merged cards. */
export const tabbedPlan = `Příloha: Karty aktivit zkušebního kraje na roky 2031 – 2033

Úvodní odstavec, který do žádné karty nepatří.

1 Oblast pomoci doma¹:

Strategický cíl č. 1 Aby senioři mohli zůstat doma

Strategický cíl 1 je spojen se strategickým cílem 3

KARTA ROZVOJOVÉ AKTIVITY\t
Číslo aktivity:\tA01-01
Název aktivity:\tVečerní rozvoz teplých večeří
Cílové skupiny uživatelů:\tsenioři, osoby, které žijí samy
Dotčené druhy sociálních služeb (§):\tOsobní asistence (§ 39), Pečovatelská služba (§ 40)
Doba realizace:\t2031+
Odpovědnost za realizaci:\tkraj, obce
Předpokládané náklady:\t1,5 mil. Kč/rok
Zdroje financování:\tkraj, obce, EU – ESF
Popis aktivity a její výstupy\t<p>Večeře přijede do šesti.</p> <p>Rozvoz jede i v neděli.</p>
Opatření vedoucí k naplnění\t<ul style="x"> • nákup dvou aut • nábor řidičů

¹ Peníze na nová auta schvaluje zastupitelstvo.

\t<ul> • mapa rozvozu
--\t---

Karta A01-02 byla zrušena

KARTA ROZVOJOVÉ AKTIVITY\t\t
Číslo aktivity:\tA01-03\t<i>Sloučeno s aktivitou A01-04</i>
Název aktivity:\tDomovy v malém
Cílové skupiny uživatelů:\tOZP
Dotčené druhy sociálních služeb (§):\tDomovy pro seniory (§49) Domovy pro osoby se zdravotním postižením (§48), Terapeutické komunity (§ 65)
Doba realizace:\tkraj a obce ve spolupráci s poskytovateli
Odpovědnost za realizaci:\t2031 – 2033
Předpokládané náklady\t20 mil. Kč přestavba + 5 mil. Kč vybavení
Zdroje financování:\tkraj
Popis aktivity a její výstupy\tVelké domy se rozdělí na menší.
Opatření vedoucí k naplnění\t• plán přestavby

Strategický cíl č. 3 byl propojen se strategickým cílem 1
`

/** Cards area.goal.card, label and value on one line, wrapped lines, page numbers, a block printed too late. */
export const linedPlan = `Karty aktivit
1 Život doma
1.1 Pomoc blízko domova
Číslo aktivity: 1.1.1
Název: Pojízdná prádelna
Cílová skupina: senioři, osoby se zdravotním
postižením
Druhy služeb: Pečovatelská služba (§ 40)
Termín: 2031–2033
Zodpovídá: obce
Náklady: 300 tis. Kč ročně
Zdroje: obce, kraj
Popis: Auto s pračkou objede jednou za týden každou vesnici, ve které o to někdo poši-
3
Plán zkušebního kraje 2031
mrně požádá.
Číslo aktivity: 1.1.2
Název: Noční linka pro pečující
Opatření:
• nákup pračky
• řidič na poloviční úvazek
Cílová skupina: pečující osoby
Druhy služeb: Krizová pomoc (§ 60), Intervenční centra (§ 60a)
Termín: průběžně
Zodpovídá: kraj
Náklady: 2031: 1 mil. Kč; 2032: 2 mil. Kč
Zdroje: kraj
Popis: Telefon zvedne člověk, který sám pečoval.
Opatření:
• dvě směny
• výcvik
4
Plán zkušebního kraje 2031
2 Řízení
2.1 Data
Číslo aktivity: 2.1.1
Název: bude doplněno
Cílová skupina: xxx
Druhy služeb:
Termín:
Zodpovídá: …
Náklady:
Zdroje:
Popis: (doplní pracovní skupina)
Opatření:
5
Plán zkušebního kraje 2031
`

export const pipedPlan = `# Karty

| **Číslo aktivity** | 3.1.1 |
|---|---|
| **Název** | Tiché kavárny |
| **Cílové skupiny** | osoby s autismem |
| **Druhy služeb** | § 35 odborné sociální poradenství, § 70 sociální rehabilitace |
| **Doba realizace** | 2031 |
| **Odpovědnost** | kraj |
| **Náklady** | 850.000 Kč |
| **Zdroje financování** | kraj, MPSV |
| **Popis** | Kavárna bez hudby. |
| **Opatření** | - nájem<br>- školení |
`
