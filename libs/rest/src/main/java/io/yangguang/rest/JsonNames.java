package io.yangguang.rest;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Makes Bean Validation name properties as the JSON does. */
@Singleton
class JsonNames implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.propertyNodeNameProvider(new Provider());
    }

    private static final class Provider implements PropertyNodeNameProvider {

        private final ObjectMapper json = JsonMapper.builder().build();

        @Override
        public String getName(Property property) {
            if (property instanceof JavaBeanProperty bean) {
                JavaType type = json.constructType(bean.getDeclaringClass());
                return json.getSerializationConfig().introspect(type).findProperties().stream()
                        .filter(found -> found.getInternalName().equals(bean.getName()))
                        .map(BeanPropertyDefinition::getName)
                        .findFirst()
                        .orElse(property.getName());
            }
            return property.getName();
        }
    }
}
