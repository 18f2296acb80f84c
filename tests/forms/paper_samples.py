"""Invented facts for the tests of the forms: a usual case, nothing at all, and cases that strain a page."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from wbl_desktop.application.paper_facts import (
    ClassFacts,
    EmergencyFacts,
    GuardianFacts,
    InsuranceFacts,
    PaperFacts,
    PlacementFacts,
    SchoolFacts,
    StudentFacts,
    WorksiteFacts,
)
from wbl_desktop.forms.codes import code_from_bytes

PRINTED_ON = date(2026, 11, 20)
CODE = code_from_bytes(bytes.fromhex("39e5753ba2"))

SHADOW = PaperFacts(
    school=SchoolFacts(
        district="Sutter Ridge Joint Unified School District",
        site="Llano Seco High School",
        phone="530-555-0100",
        coordinator="Elena Reyes",
        coordinator_phone="530-555-0142",
    ),
    student=StudentFacts(name="Martín Suárez Peña", preferred_name="Marty", grade="10"),
    classes=(
        ClassFacts(period="1", course="English 10", teacher="J. Whitfield"),
        ClassFacts(period="2", course="Ag Mechanics 2", teacher="E. Reyes"),
        ClassFacts(period="3", course="Geometry", teacher="P. Okafor"),
        ClassFacts(period="5", course="Spanish for Native Speakers", teacher="M. Ibáñez"),
    ),
    guardian=GuardianFacts(name="Rosa Peña Villanueva", relation="mother", phone="530-555-0177"),
    emergency=(EmergencyFacts(name="Rosa Peña", relation="mother", phone="530-555-0177"),),
    worksite=WorksiteFacts(
        partner="Ortega Feed & Seed",
        address="418 Oak Street, Llano Seco, CA 95955",
        phone="530-555-0119",
        supervisor="Maria Ortega",
        supervisor_title="owner",
        supervisor_phone="530-555-0120",
        wear="Closed shoes, long pants",
        bring="lunch and water",
        hazards="Forklift in the yard, dust in the mill",
    ),
    placement=PlacementFacts(
        activity="job_shadow",
        starts_on=date(2026, 12, 4),
        starts_at=time(8, 30),
        ends_at=time(14, 30),
        hours_planned=Decimal(6),
        paid=False,
        transport="school_van",
        transport_notes="leaves 8:05, back 2:50",
        purpose="Watch and ask about receiving grain, weighing trucks, mixing feed orders and serving customers.",
        return_by=date(2026, 12, 2),
    ),
)

INTERNSHIP = replace(
    SHADOW,
    insurance=InsuranceFacts(
        covers="employer", carrier="Golden Valley Mutual", policy="WC 004-77812", expires_on=date(2027, 6, 30)
    ),
    placement=PlacementFacts(
        activity="internship",
        starts_on=date(2027, 1, 11),
        ends_on=date(2027, 5, 28),
        starts_at=time(13, 15),
        ends_at=time(16, 45),
        schedule="Tuesday and Thursday",
        hours_planned=Decimal("127.5"),
        paid=True,
        pay_rate="$17.50 an hour",
        transport="student_drives",
        purpose="Keep stock records, mix feed by formula, serve customers and close the till.",
        duties="Weighs and bags orders, receives deliveries with the supervisor, enters sales, sweeps the mill floor.",
        experience="career_technical",
        return_by=date(2026, 12, 18),
    ),
)

_LONG_NAME = "María Guadalupe de los Ángeles Fernández-Villavicencio y Castañeda Montoya de la Torre"
_LONG_PLACE = (
    "Sacramento Valley Cooperative Agricultural Machinery, Irrigation and Orchard Supply Company, Incorporated"
)
_LONG_TEXT = (
    "The student follows the crew through the morning: checking the pumps and valves, reading the meters of every "
    "orchard block, writing down pressures, helping the office to compare them with the week before, and afterwards "
    "sitting in on the weekly safety meeting, where the student may ask the foreman about heat illness, chemicals, "
    "equipment lock-out and what to do first when somebody is hurt far from the road. "
)


def _long(facts: PaperFacts) -> PaperFacts:
    return replace(
        facts,
        school=SchoolFacts(
            district="Upper Sacramento Valley and Foothills Joint Unified High School District of Glenn County",
            site="Doña Esperanza Álvarez-Montgomery Senior High School and Agricultural Academy",
            phone="530-555-0100 x4411",
            coordinator="Bartholomew Featherstonehaugh-Castellanos",
            coordinator_phone="530-555-0142 x7700",
        ),
        student=StudentFacts(name=_LONG_NAME, preferred_name="Lupita-Guadalupe", grade="12"),
        guardian=GuardianFacts(name="José Maximiliano Fernández-Villavicencio y Castañeda", phone="530-555-0177"),
        emergency=(
            EmergencyFacts(name=_LONG_NAME, relation="abuela por parte de madre", phone="530-555-0199 x12345"),
            EmergencyFacts(name=_LONG_NAME, relation="tía", phone="530-555-0198"),
        ),
        worksite=WorksiteFacts(
            partner=_LONG_PLACE,
            name="North Yard and Demonstration Orchard",
            address="Building 14-B, 27834½ Old County Highway 99 West Frontage Road, behind the grain elevators, "
            "Rancho Tehama Reserve, CA 96021-1234",
            phone="530-555-0119",
            supervisor="Wilhelmina Konstantinopolskaya-Fitzgerald",
            supervisor_title="assistant regional manager for irrigation services and safety",
            supervisor_phone="530-555-0120 x99",
            wear="Closed leather shoes with a heel, long pants, long sleeves, a hat with a brim and no loose jewelry; "
            * 2,
            bring="Two liters of water, lunch, sunscreen, the signed form, a notebook and two pens; " * 2,
            hazards="Moving trucks, open canals, high voltage at the pumps, bees in the orchard, heat over 95 degrees; "
            * 2,
            directions=_LONG_TEXT,
        ),
        insurance=InsuranceFacts(
            covers="employer",
            carrier="California Farmers’ and Growers’ Reciprocal Workers’ Compensation Exchange",
            policy="CFG-2026-0000-1177-4455-9921-A",
            expires_on=date(2027, 9, 30),
        ),
        placement=replace(
            facts.placement,
            schedule="Monday, Tuesday and Thursday 12:45–4:15, every second Saturday 7:00–11:30 except in holidays",
            pay_rate="$17.50 an hour, $18.25 from the second month",
            transport_notes="the 8:05 from the bus circle on Sycamore, changing at the fairgrounds, back by 3:40",
            purpose=_LONG_TEXT * 3,
            objectives=_LONG_TEXT * 2,
            duties=_LONG_TEXT * 4,
            starts_on=date(2026, 9, 23),
            ends_on=date(2026, 12, 23),
        ),
    )


def _accents(facts: PaperFacts) -> PaperFacts:
    return replace(
        facts,
        student=StudentFacts(name="Ñandú Öztürk-Güneş Łukasz Đặng Thị Ngọc Ánh", preferred_name="Ánh", grade="11"),
        guardian=GuardianFacts(name="Άννα Παπαδοπούλου · Юлия Щербакова"),
        worksite=replace(facts.worksite, partner="Café ‘L’Œuf’ & Søn – Pão de Açúcar", supervisor="Zoë Çelik-Müßig"),
    )


def _many_teachers(
    facts: PaperFacts, count: int, name: str = "Integrated Science", teacher: str = "M. Ibáñez-Whitfield"
) -> PaperFacts:
    return replace(
        facts,
        classes=tuple(
            ClassFacts(period=str(n), course=f"{name} {n}", teacher=f"{teacher} {n}") for n in range(1, count + 1)
        ),
    )


USUAL = {"job_shadow_permission": SHADOW, "internship_agreement": INTERNSHIP}


def cases(form: str) -> dict[str, PaperFacts]:
    """The facts every form must survive, by what is hard about them."""
    usual = USUAL[form]
    return {
        "usual": usual,
        "blank": PaperFacts(),
        "long": _long(usual),
        "accents": _accents(usual),
        "eight_teachers": _many_teachers(usual, 8),
        "thirty_teachers": _many_teachers(usual, 30),
        "of_age": of_age(form),
        "names_only": PaperFacts(student=usual.student, school=SchoolFacts(site=usual.school.site)),
        "everything_long": _many_teachers(
            _long(usual), 14, "Introduction to Agricultural Mechanics and Power Equipment Repair", _LONG_NAME
        ),
    }


def of_age(form: str) -> PaperFacts:
    """A student of 18, who signs alone."""
    usual = USUAL[form]
    return replace(usual, student=replace(usual.student, of_age=True), guardian=GuardianFacts())


def wordy(form: str) -> PaperFacts:
    """What a careful coordinator and a family with two surnames each really fill in: much, and nothing absurd."""
    usual = USUAL[form]
    return replace(
        usual,
        school=replace(
            usual.school, coordinator="Guadalupe Hernández-Whitfield", coordinator_phone="530-555-0142 x214"
        ),
        student=StudentFacts(name="María del Refugio Montes de Oca Villaseñor", preferred_name="Cuca", grade="11"),
        guardian=GuardianFacts(name="María del Refugio Montes de Oca viuda de Villaseñor"),
        emergency=(
            EmergencyFacts(name="Marisol Tejeda Montes de Oca", relation="Older sister", phone="916-555-0142"),
            EmergencyFacts(name="Ximena Chávez Villavicencio", relation="Family friend", phone="530-555-0165"),
        ),
        worksite=replace(
            usual.worksite,
            partner="Sutter Ridge Regional Medical Center",
            name="Outpatient Clinic and Laboratory",
            address="2340 Old County Road, Building C, Suite 210, Llano Seco, CA 95955",
            supervisor="Alexandra Featherstone-Okafor",
            supervisor_title="director of volunteer services",
            wear="Scrubs if you have them, otherwise plain dark trousers and a white shirt. No perfume, no long nails.",
            bring="The signed confidentiality form. Proof of a flu shot from October to March.",
            hazards="Sharps, bodily fluids, contagious patients (masks are given); wet floors, heavy carts and moving "
            "beds in the corridors.",
            directions="Park behind the gray building and ring at the side door; the front is for patients.",
        ),
        placement=replace(
            usual.placement,
            schedule="Mon, Wed and Fri 13:30–16:30" if usual.placement.schedule else None,
            transport_notes="leaves from the bus circle, stops in front of the clinic",
            purpose="Front desk and rooming in both languages; learn to chart. Watch the nurses take vital signs, see "
            "how the laboratory labels samples, and ask what each job takes to learn: training, licenses and pay.",
            duties="Front desk three afternoons a week; rooming with a medical assistant; restocking; translating "
            "signs and simple instructions, never medical advice.",
        ),
    )
